import type { FindingAction, Steps } from './action';
import type { HiddenPlace } from './attachment-content';
import type { DetectorId } from './detectors';
import type { Marking } from './detectors/marking';
import type { GuidanceId } from './finding';
import type { ReasonCode } from './reason';
import type { UncheckedReason } from './unchecked-reason';

/**
 * The effective policy: complete, readonly, plain JSON, already checked and normalised. What administrators write is
 * `policy/document.ts`; `policy/normalise.ts` stands between.
 */
export interface Policy {
  readonly organisation: Organisation;
  /** Domains where every address is a party of its own (gmail.com); lower case, punycode. */
  readonly personalProviders: ListChange;
  /** Domains under which unrelated organisations live (onmicrosoft.com, nhs.net); lower case, punycode. */
  readonly sharedParents: ListChange;
  /** Local parts that belong to a role, not to a person (info, press); lower case. */
  readonly roleNames: readonly string[];
  /** Words and phrases that make a mailbox, list or programme name sensitive. */
  readonly sensitiveNames: readonly string[];
  readonly mailboxes: Mailboxes;
  readonly lists: Lists;
  readonly keywords: readonly KeywordList[];
  /** What becomes of what each detector sees; keywords have an action of their own. */
  readonly detectors: Readonly<Record<Exclude<DetectorId, 'keyword'>, DetectorMode>>;
  /** The organisation's own published numbers (bank account, switchboard): letters and digits only, lower case. */
  readonly publishedNumbers: readonly string[];
  readonly rules: RuleSettings;
  /** What people are spoken to in; undefined: as Outlook is shown to them. */
  readonly language?: Language;
  /** What was asked about the same people within so many days is not asked again; 0: always. */
  readonly askAgainAfterDays: number;
  /** What only the pane asks for; undefined when nothing of it was written, so that the handler file need not carry it. */
  readonly pane?: PaneSettings;
  /** What records hold besides what they always do; undefined, for the same reason, when nothing of it was written: no more. */
  readonly records?: RecordContents;
  /** https address of the page behind each guidance id. */
  readonly guidance: Readonly<Record<GuidanceId, string>>;
}

/** What Last Look speaks: English and Welsh. */
export type Language = 'en' | 'cy';

interface Organisation {
  /** Shown in texts; empty when not given. */
  readonly name: string;
  /** Who is inside, besides the sender's own domain. */
  readonly inside: readonly AddressPattern[];
  /** https address of the organisation's bulk mail service or mail merge guide; empty when not given. */
  readonly bulkServiceUrl: string;
  /** Address that stands in To when everybody else is moved to Bcc; empty: the sender's own. */
  readonly toMailbox: string;
}

/** What an administrator may want to know of a message, beyond how many and of which rule. */
interface RecordContents {
  /** The domains of outside recipients. */
  readonly recipientDomains: 'kept' | 'none';
  /** The assessment (DPIA) by which records name what was seen ("topic-health"), not only its class; '' when there is none. */
  readonly dpia: string;
}

/** What the pane says and asks besides what follows from the rules. */
interface PaneSettings {
  /** Whom to tell of a mail that was sent by mistake; parts that were not given are empty, undefined: nobody is named. */
  readonly mistakeContact: { readonly name: string; readonly email: string; readonly phone: string } | undefined;
  /** Which reasons are offered; empty: all. */
  readonly reasons: readonly ReasonCode[];
  /** Whether "another reason" is asked for in a few words, which are kept apart from records and for a shorter time. */
  readonly reasonNote: 'asked' | 'off';
}

/** Additions to and removals from a list that ships in `engine/data`. */
export interface ListChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * One entry of an address list. domain: that domain and everything below it. subdomains: only what is below it.
 * address: one mailbox. `except` are patterns of the same kinds that do not count. Values are lower case, punycode.
 */
export interface AddressPattern {
  readonly kind: 'domain' | 'subdomains' | 'address';
  readonly value: string;
  readonly except: readonly AddressPattern[];
}

/** A mailbox, domain or list, by address or by the name it is shown with (lower case). */
export type MailboxPattern = AddressPattern | { readonly kind: 'name'; readonly value: string };

/** What is said of senders. */
interface Mailboxes {
  /** To get mail from it is private (a clinic's shared mailbox). */
  readonly sensitive: readonly MailboxPattern[];
  /** Outside recipients stand in Bcc. */
  readonly alwaysBcc: readonly MailboxPattern[];
}

/** What is said of recipients: lists, and whoever else is named. */
interface Lists {
  /** To be on it is private. */
  readonly sensitive: readonly MailboxPattern[];
  /** Never in To or Cc. */
  readonly alwaysBcc: readonly MailboxPattern[];
  /** Of each of these, one at most gets a message. */
  readonly neverTogether: readonly (readonly MailboxPattern[])[];
}

/** One administrator's list: words and phrases, or a pattern, and when a hit counts. */
export interface KeywordList {
  /** What alerts and records call the list; the words themselves are never shown. */
  readonly label: string;
  /** Whole words and phrases; with '*' behind its last letter one stands for every word that begins so. */
  readonly words: readonly string[];
  /** A regular expression without flags that `policy/patterns.ts` accepted; '' in a list of words. */
  readonly pattern: string;
  /** Of words and pattern; `allow` and `near` never look at case. */
  readonly isCaseSensitive: boolean;
  readonly action: FindingAction;
  /** A hit inside one of these words or phrases does not count. */
  readonly allow: readonly string[];
  /** A hit counts only near one of these words or phrases; an empty list asks for none. */
  readonly near: readonly string[];
  /** With fewer hits in one text the list says nothing. */
  readonly minimumCount: number;
}

/** `observe` judges and records but never interrupts. */
export type RuleMode = 'enforce' | 'observe';

/** enforce: interrupts as its level says. observe: is recorded only. off: is not told at all. */
type DetectorMode = RuleMode | 'off';

/** What follows from what detectors see, by how sure they are. */
export interface LevelActions {
  readonly medium: FindingAction;
  readonly high: FindingAction;
  /** High, and at least `several` people or values of one kind. */
  readonly highAndSeveral: FindingAction;
  readonly several: number;
}

interface RuleSettings {
  readonly 'visible-recipients': VisibleRecipientsSettings;
  readonly 'bcc-with-sensitive-content': { readonly mode: RuleMode; readonly steps: Steps };
  readonly 'sensitive-content': LevelActions & {
    readonly mode: RuleMode;
    /** Mail to colleagues only: what was said about people (health and the like), to so many of them. */
    readonly insideOnly: Steps;
  };
  readonly 'sensitive-attachment': LevelActions & { readonly mode: RuleMode };
  readonly 'hidden-data': {
    readonly mode: RuleMode;
    readonly withoutPersonalData: Readonly<Record<HiddenPlace, FindingAction>>;
    readonly withPersonalData: Readonly<Record<HiddenPlace, FindingAction>>;
  };
  readonly 'bulk-personal-data': {
    readonly mode: RuleMode;
    /** Counts distinct people in the text or in one attached file. */
    readonly steps: Steps;
    /** Of private contacts, each beside a name. */
    readonly namedContacts: Steps;
  };
  readonly 'protective-marking': {
    readonly mode: RuleMode;
    readonly action: FindingAction;
    /** Where each marking may go besides the organisation itself; a marking that is not named here may go anywhere. */
    readonly markings: Readonly<Partial<Record<Marking, readonly AddressPattern[]>>>;
  };
  readonly 'missing-attachment': { readonly mode: RuleMode; readonly action: FindingAction };
  readonly 'forbidden-recipient': {
    readonly mode: RuleMode;
    readonly action: FindingAction;
    readonly recipients: readonly AddressPattern[];
  };
  readonly 'new-domain-on-reply': {
    readonly mode: RuleMode;
    /** When the list or the content is sensitive. */
    readonly sensitive: FindingAction;
    readonly otherwise: FindingAction;
  };
  readonly 'group-of-unknown-size': {
    readonly mode: RuleMode;
    readonly insideList: FindingAction;
    readonly otherwise: FindingAction;
  };
  readonly 'look-alike-recipient': {
    readonly mode: RuleMode;
    readonly action: FindingAction;
    /** Organisations' domains that are real, whatever they look like. */
    readonly real: readonly string[];
  };
  readonly 'unusual-recipient': {
    readonly mode: RuleMode;
    readonly action: FindingAction;
    /** When something is said about people, or a keyword is met. */
    readonly withSensitiveContent: FindingAction;
    /** Among so many colleagues the only outside address is unusual. */
    readonly colleagues: number;
  };
  readonly 'repeat-of-exposure': { readonly mode: RuleMode; readonly action: FindingAction };
  readonly 'unreadable-part': {
    readonly mode: RuleMode;
    readonly reasons: Readonly<Record<UncheckedReason, FindingAction>>;
  };
}

export interface VisibleRecipientsSettings {
  readonly mode: RuleMode;
  /** Counts outside addresses when they belong to two or more parties. */
  readonly severalParties: Steps;
  /** Counts only outside addresses at personal providers, of two or more parties. */
  readonly personalProviders: Steps;
  /** Counts outside addresses when all belong to one party. */
  readonly oneParty: Steps;
  /** As severalParties, when content, sender mailbox or list name is sensitive. */
  readonly sensitive: Steps;
  /** One step milder when every outside address is a role at an organisation and nothing is sensitive. */
  readonly rolesOnlyMilder: boolean;
  /** One step milder for a group that others have written to already, when nothing is sensitive. */
  readonly answeredGroupMilder: boolean;
}
