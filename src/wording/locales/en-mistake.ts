import type { MistakeWords } from '../catalog';
import { timeOfDay } from './en-numbers';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * What to do about a mail that went to the wrong people. After the ICO, "72 hours: how to respond to a personal data breach"
 * and "Common data protection mistakes and how to fix them"; the duty to report is Article 33 UK GDPR. The clock starts when
 * the breach is noticed, not when the mail was sent.
 */
export const enMistake: MistakeWords = {
  title: 'A message went to the wrong people',
  intro: 'It happens, and what you do in the first hour helps most. Do not wait until you are sure how bad it is.',
  contactTitle: 'Tell somebody now',
  contactText: 'They know what has to be reported, and have done this before.',
  noContact:
    'Tell your manager and whoever looks after data protection in your organisation. Ask for the data protection officer.',
  stepsTitle: 'In the first hour',
  steps: [
    {
      id: 'recall',
      title: 'Try to recall it',
      text: 'In Sent Items open the message, then choose Recall Message. It mostly works inside your own organisation only, so go on with the next step whatever it says.',
    },
    {
      id: 'ask',
      title: 'Ask those who got it to delete it',
      text: 'Write to them one by one, or with everybody in Bcc: a reply to all shows the list a second time. Ask for an answer when it is done.',
    },
    {
      id: 'links',
      title: 'Close what it opens',
      text: 'If it held a link to a file, stop sharing that file. If it held a password, change it.',
    },
    {
      id: 'notes',
      title: 'Write down what happened',
      text: 'When it was sent, when you noticed, who got it, what was in it, and what you have done since. Keep the message: do not delete it from Sent Items.',
    },
  ],
  copyRequest: 'Copy a text to ask them with',
  requestCopied: 'Copied. Paste it into a new message, with everybody in Bcc.',
  request:
    'Hello,\r\n\r\nearlier today I sent you a message by mistake. Please do not read, keep or pass on what it holds. Delete it, also from Deleted Items, and answer with one line when that is done.\r\n\r\nI am sorry for the trouble. Thank you for your help.',
  clockTitle: 'The 72 hours',
  clockText:
    'If people could be harmed by it, your organisation must tell the ICO within 72 hours. The time runs from when it was noticed, not from when the message was sent.',
  startClock: 'It was noticed just now',
  noticedAt: 'Noticed at',
  stopClock: 'Stop the clock',
  deadline: ({ weekday, day, month, ...at }) =>
    `To be reported by ${DAYS[weekday] ?? ''} ${String(day)} ${MONTHS[month] ?? ''} at ${timeOfDay(at)}`,
  timeLeft: (hours, minutes) =>
    `${String(hours)} ${hours === 1 ? 'hour' : 'hours'} ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} left`,
  timeOver: 'The 72 hours are over. Report it all the same, and say why it is late.',
  pagesTitle: 'What the ICO says',
  pages: [
    {
      title: 'ICO: the first 72 hours',
      url: 'https://ico.org.uk/for-organisations/advice-for-small-organisations/72-hours-how-to-respond-to-a-personal-data-breach/',
    },
    {
      title: 'ICO: is the risk high enough to report?',
      url: 'https://ico.org.uk/for-organisations/advice-for-small-organisations/understanding-and-assessing-risk-in-personal-data-breaches/',
    },
    {
      title: 'ICO: report a breach',
      url: 'https://ico.org.uk/for-organisations/report-a-breach/personal-data-breach/',
    },
    {
      title: 'ICO: mail to the wrong person',
      url: 'https://ico.org.uk/for-organisations/advice-for-small-organisations/common-data-protection-mistakes-and-how-to-fix-them/',
    },
  ],
};
