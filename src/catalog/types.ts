/** The shapes of `catalog/`: facts without language, and the words that say them. JSON Schemas stand in `catalog/schema/`. */
import type { Actor, Permanence, Reason } from "../terms.ts";

/** Where a claim comes from. `checked`: the day or month it was read, "2026-11" or "2026-11-22". */
export interface Source {
  readonly doc: string;
  readonly section?: string;
  readonly url: string;
  readonly checked?: string;
}

/** Where in the SMTP dialogue a reply may come. "any": in answer to every command. */
export type Phase =
  | "connect"
  | "ehlo"
  | "starttls"
  | "auth"
  | "mail"
  | "rcpt"
  | "data"
  | "data-end"
  | "reset"
  | "verify"
  | "help"
  | "etrn"
  | "quit"
  | "any";

/** "unchanged-fails": final, fix something first. "after-change": login, TLS or settings must change, then at once. */
export type Retry = "none" | "later" | "unchanged-fails" | "after-change";

/** What both kinds of code have in common. Severity, category and subject are read from the digits, never stored. */
export interface CodeFacts {
  readonly retry: Retry;
  readonly actors: readonly Actor[];
  /** Ids of entries this one is often taken for; each pair has a question in `words/en/pair.json`. */
  readonly confusedWith: readonly string[];
  readonly sources: readonly Source[];
}

/** `catalog/reply/421.json`: RFC 5321 section 4.2. The code is the file's name. */
export interface ReplyCodeFacts extends CodeFacts {
  readonly standing: "standard" | "extension" | "draft" | "nonstandard";
  readonly phases: readonly Phase[];
  /** Commands as written in the protocol ("RCPT TO"). */
  readonly commands: readonly string[];
  /** Whether the connection survives this reply. */
  readonly connection: "stays" | "closes" | "either";
  /** Enhanced codes that usually come with it ("4.3.2"). */
  readonly enhanced: readonly string[];
  /** Programs seen to send it, by name ("Postfix"), with one literal reply each. */
  readonly emittedBy?: Readonly<Record<string, string>>;
}

/** `catalog/status/7-security.json`: the IANA registry (RFC 5248) plus families no registry has. Keyed "X.7.26". */
export interface StatusCodeFacts extends CodeFacts {
  readonly registered: boolean;
  readonly deprecated?: boolean;
  /** Class digits that make sense ("4", "5"). */
  readonly classes: readonly string[];
  /** Reply codes that it comes with. Empty: the registry gives none. */
  readonly replyCodes: readonly string[];
  /** Who sends an unregistered code: an id of `catalog/provider/`, or a name. */
  readonly usedBy?: string;
  /** Last detail number of a family ("X.7.606" through 649). */
  readonly through?: number;
}

/** `catalog/reason.json`, keyed by slug. */
export interface ReasonFacts {
  readonly permanence: Permanence | "either";
  readonly actor: Actor;
  /** The address or its domain is dead when this is permanent. */
  readonly hard: boolean;
  readonly enhanced: readonly string[];
  readonly replyCodes: readonly string[];
  readonly confusedWith: readonly string[];
  readonly sources: readonly Source[];
}

export type ProviderKind = "mailbox" | "hoster" | "filter" | "blocklist" | "sender" | "software";

/** `catalog/provider/gmail.json`. The id is the file's name. */
export interface ProviderFacts {
  readonly names: readonly string[];
  readonly kind: ProviderKind;
  /** MX or relay host names; a leading dot means any host below. */
  readonly hosts: readonly string[];
  /** Recipient domains whose mail it takes. */
  readonly domains: readonly string[];
  /** Literal pieces of text that only this provider writes (" - gsmtp"). */
  readonly signs: readonly string[];
  readonly help: readonly string[];
  /** Ordered: the first that matches wins. */
  readonly phrases: readonly Phrase[];
}

/**
 * A provider's documented code or wording. Full id: provider id, a hyphen, `id`. It is found by its token, else by its text, else
 * (where it has neither) by its codes. Tokens go before texts and texts before codes; among several found, the first whose codes
 * agree with the reply's wins, else the first.
 */
export interface Phrase {
  readonly id: string;
  /** The provider's own code ("TSS04"), matched as a word; it proves the entry alone. */
  readonly token?: string;
  /** Literal text, matched as whole words without regard to case and white space; it proves the entry alone unless `weak`. */
  readonly text?: string;
  readonly replyCodes?: readonly string[];
  readonly enhancedCodes?: readonly string[];
  readonly reason: Reason;
  readonly otherReason?: Reason;
  readonly actor: Actor;
  /** Where it differs from what the class of the code says, or there is no code. */
  readonly permanence?: Permanence;
  /** Text or codes too short or common to identify anything alone: only with the provider known and the codes equal. */
  readonly weak?: boolean;
  /** A real reply that this entry must be found by. */
  readonly sample: string;
  readonly source: Source;
  /** False: from memory; a card says so. */
  readonly verified: boolean;
}

// Words: `catalog/words/<locale>/`.

export type ByActor<T> = Readonly<Partial<Record<Actor, T>>>;

/** `reply.json`, keyed "421", and `status.json`, keyed "X.7.26". */
export interface CodeWords {
  readonly name: string;
  /** What it means, one sentence. */
  readonly meaning: string;
  /** When you see it: in answer to what, sent by whom. */
  readonly seen: string;
  readonly fix: ByActor<string>;
  /** Whether and when to try again. */
  readonly retry: string;
  /** What other explanations get wrong, or how the world differs from the standard. */
  readonly note?: string;
}

/** `reason.json`, keyed by slug. */
export interface ReasonWords {
  readonly title: string;
  readonly explanation: string;
  /** Ordered steps. */
  readonly todo: ByActor<readonly string[]>;
}

/** `pair.json`, keyed "421 vs 450", ids in catalog order. */
export interface PairWords {
  /** The question whose answer decides between the two. */
  readonly question: string;
  /** How they differ, in one to three sentences; the sixty most confused pairs have one. */
  readonly note?: string;
}

/** `provider.json`, keyed "yahoo-tss04": what the provider means, where the reason alone says too little. */
export interface ProviderWords {
  readonly meaning: string;
  readonly todo?: string;
}

/**
 * `terms.json`, keyed by group, then by a digit or a value of an enum: the short words of a card. What stands in
 * `severity`, `category`, `class` and `subject` has to explain a code that no catalog has.
 */
export type Terms = Readonly<Record<TermGroup, Readonly<Record<string, Term>>>>;

export interface Term {
  readonly name: string;
  /** One sentence, where the name alone says too little. */
  readonly text?: string;
}

export type TermGroup =
  | "severity" // first digit of a reply code, by name
  | "category" // second digit of a reply code, by name
  | "class" // first number of an enhanced code
  | "subject" // second number of an enhanced code, by name
  | "malformed" // what is wrong with a number that is no code
  | "phase"
  | "connection"
  | "retry"
  | "standing"
  | "actor"
  | "permanence"
  | "kind"
  | "format"
  | "entryType"
  | "evidence"
  | "providerKind";
