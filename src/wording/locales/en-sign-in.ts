import type { SignInWords } from '../sign-in-words';

export const enSignIn: SignInWords = {
  whichOrganisation: {
    title: 'Which organisation are you from?',
    text: 'More than one organisation uses this server. Type the short name that your administrator gave you.',
  },
  shortName: 'Short name',
  goOn: 'Continue',
  linkNeeded: {
    title: 'Open the sign-in link',
    text: 'You sign in here with a link that works once. It was shown in the window where Last Look was started. For a new link, start Last Look again.',
  },
  linkUsed: {
    title: 'This link does not work any more',
    text: 'Each link works once, and for 15 minutes. For a new link, start Last Look again.',
  },
  failed: {
    title: 'You are not signed in',
    text: 'The sign-in took too long, was used before, or was stopped. Nothing was changed. Please try again.',
  },
  noAnswer: {
    title: 'The sign-in service does not answer',
    text: 'You cannot sign in just now. Please try again in a few minutes.',
  },
  noRole: {
    title: 'You have no access yet',
    text: 'Your account is known, but nobody has given it a role in Last Look. Please ask your administrator for one.',
  },
  signedOut: {
    title: 'You are signed out',
    text: 'You may still be signed in to your other work pages. On a shared computer, sign out there too.',
  },
  tryAgain: 'Try again',
  signIn: 'Sign in',
};
