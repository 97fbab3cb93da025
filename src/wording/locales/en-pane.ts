import type { PaneWords } from '../catalog';

export const enPane: PaneWords = {
  title: 'Last Look',
  status: {
    allow: { title: 'Ready to send', text: 'Last Look found nothing that should stop this message.' },
    warn: {
      title: 'Look again before you send',
      text: 'Read what was found. If it is right to send this, give a reason below and press Send again.',
    },
    justify: {
      title: 'This needs a fix or a reason',
      text: 'Fix what was found, or give a reason below. The reason is recorded without the content of the message.',
    },
    block: {
      title: 'This message cannot be sent as it is',
      text: 'Fix what was found below, then press Send again.',
    },
  },
  looking: 'Looking at the message…',
  lookAgain: 'Look again',
  notStarted:
    'Outlook did not get through to Last Look. Close the pane and open it again. If that does not help, ask your administrator whether appsforoffice.microsoft.com can be reached.',
  notRead:
    'Last Look could not look at this message. Close the pane, open it again, and press Look again. If the message is stopped all the same, send it from Outlook on the web, or ask your administrator.',
  findings: 'What was found',
  observed: 'Noted, without stopping you',
  unchecked: 'What could not be checked',
  reason: 'Why is it right to send this as it is?',
  reasonMissing: 'Choose a reason first.',
  release: 'Record this reason',
  released: 'Reason recorded: now press Send again',
  releasedText:
    'It counts once, for exactly these recipients and findings. If you change them, Last Look will look again.',
  changed: 'The message has changed since. Read again what was found, then record the reason.',
  notKept: 'Outlook could not keep the reason. Try once more, or fix what was found.',
  stoppedAllTheSame: 'Was it stopped all the same?',
  stoppedText:
    'Outlook may have been too slow to let everything be read at Send. Give a reason, then press Send again.',
  recordTitle: 'What is recorded',
  recordText:
    'If something was found when you press Send, a record is kept for your organisation: the minute, the kind of finding, rough numbers, what happened, and the reason you chose. Never the subject, the text, file names, or who the recipients are.',
  opensInBrowser: (title) => `${title} (opens in the browser)`,
};
