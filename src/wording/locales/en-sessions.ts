import type { SessionWords } from '../session-words';

export const enSessions: SessionWords = {
  title: 'Sign-ins',
  lead: 'Where you are signed in. If you do not know one of these, end it and tell your administrator. Each one ends by itself after 30 minutes without use, and after 10 hours at most.',
  own: { heading: 'You', caption: 'Where you are signed in, the last used first. Times are UTC.' },
  others: {
    heading: 'Other people',
    caption:
      'Other people who are signed in, the last used first. Times are UTC. What you end is written in the audit log.',
  },
  person: 'Person',
  roles: 'May act as',
  started: 'Signed in at',
  seen: 'Last used at',
  choice: 'What you can do',
  end: 'End',
  endOf: (name, started) => `End the sign-in of ${name}, ${started}`,
  endOthers: 'End all my others',
  thisOne: 'You are using this one',
  noOthers: 'You are signed in here and nowhere else.',
  nobodyElse: 'Nobody else is signed in.',
  simulator: 'Simulator',
  ended: { title: 'Nothing was ended', text: 'This sign-in has ended already, or it is not yours to end.' },
  roleNames: { viewer: 'Viewer', reviewer: 'Reviewer', administrator: 'Administrator', auditor: 'Auditor' },
};
