import type { Language } from '../engine';
import type { ConsoleWords } from './console-words';
import { cyConsole } from './locales/cy-console';
import { cySessions } from './locales/cy-sessions';
import { cySignIn } from './locales/cy-sign-in';
import { enConsole } from './locales/en-console';
import { enSessions } from './locales/en-sessions';
import { enSignIn } from './locales/en-sign-in';
import type { SessionWords } from './session-words';
import type { SignInWords } from './sign-in-words';

// The server's pages have all languages at hand.
export const CONSOLE_WORDS: Readonly<Record<Language, ConsoleWords>> = { en: enConsole, cy: cyConsole };
export const SESSION_WORDS: Readonly<Record<Language, SessionWords>> = { en: enSessions, cy: cySessions };
export const SIGN_IN_WORDS: Readonly<Record<Language, SignInWords>> = { en: enSignIn, cy: cySignIn };
