import type { FindingAction, Steps } from './action';
import type { GuidanceId } from './finding';
import type { UncheckedReason } from './message';

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
  readonly keywords: readonly KeywordList[];
  readonly rules: RuleSettings;
  /** https address of the page behind each guidance id. */
  readonly guidance: Readonly<Record<GuidanceId, string>>;
}

interface Organisation {
  /** Shown in texts; empty when not given. */
  readonly name: string;
  /** Who is inside, besides the sender's own domain. */
  readonly inside: readonly AddressPattern[];
  /** https address of the organisation's bulk mail service or mail merge guide; empty when not given. */
  readonly bulkServiceUrl: string;
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

/** One administrator's list of words and phrases. */
export interface KeywordList {
  /** What alerts and records call the list; the words themselves are never shown. */
  readonly label: string;
  readonly words: readonly string[];
  readonly isCaseSensitive: boolean;
  readonly action: FindingAction;
}

/** `observe` judges and records but never interrupts. */
export type RuleMode = 'enforce' | 'observe';

interface RuleSettings {
  readonly 'visible-recipients': VisibleRecipientsSettings;
  readonly 'bcc-with-sensitive-content': { readonly mode: RuleMode; readonly steps: Steps };
  readonly 'sensitive-content': { readonly mode: RuleMode };
  readonly 'forbidden-recipient': {
    readonly mode: RuleMode;
    readonly action: FindingAction;
    readonly recipients: readonly AddressPattern[];
  };
  readonly 'group-of-unknown-size': {
    readonly mode: RuleMode;
    readonly insideList: FindingAction;
    readonly otherwise: FindingAction;
  };
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
}
