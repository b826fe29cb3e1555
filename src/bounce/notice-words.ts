import { loadTable } from "../catalog/load.ts";
import { indexPhrases, type PhraseFinder } from "./phrase-index.ts";

/** What `catalog/notice/` holds: wording of notices, in lower case. */
export interface NoticeTables {
  readonly original: { readonly phrases: readonly string[] };
  readonly failure: { readonly phrases: readonly string[]; readonly weak: readonly string[] };
  readonly delay: { readonly phrases: readonly string[]; readonly final: readonly string[] };
  readonly delivered: { readonly phrases: readonly string[] };
  readonly "auto-reply": { readonly phrases: readonly string[]; readonly held: readonly string[] };
  readonly subject: Readonly<
    Record<"failure" | "delay" | "delivered" | "other", readonly string[]>
  >;
  readonly recipient: Readonly<
    Record<"labels" | "vague" | "original" | "anchors" | "never", readonly string[]>
  >;
  readonly header: Readonly<Record<string, readonly string[]>>;
  readonly complaint: { readonly originalFields: readonly string[] };
  readonly reason: { readonly phrases: readonly string[] };
  readonly "reason-label": { readonly phrases: readonly string[] };
  readonly reply: Readonly<Record<"stems" | "openers" | "talk" | "counted", readonly string[]>>;
  readonly command: { readonly phrases: Readonly<Record<string, readonly string[]>> };
}

/** The tables of `catalog/notice/`, each phrase ready to be found. Built at first use. */
export interface NoticeWords {
  readonly autoReply: readonly string[];
  readonly subject: NoticeTables["subject"];
  /** Fields that a complaint service adds to the mail it returns. */
  readonly complaintFields: readonly string[];
  readonly labels: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  /** Phrase to the SMTP command it tells of. */
  readonly command: ReadonlyMap<string, string>;
  readonly commandPhrases: PhraseFinder;
}

let words: NoticeWords | undefined;

export function noticeWords(): NoticeWords {
  words ??= buildWords(noticeTables());
  return words;
}

export function noticeTables(): NoticeTables {
  return loadTable<NoticeTables>("notice") as NoticeTables;
}

function buildWords(tables: NoticeTables): NoticeWords {
  const command = new Map(
    Object.entries(tables.command.phrases).flatMap(([name, phrases]) =>
      phrases.map((phrase) => [phrase, name] as const),
    ),
  );
  return {
    complaintFields: tables.complaint.originalFields,
    autoReply: tables["auto-reply"].phrases,
    subject: tables.subject,
    labels: new Set(tables.recipient.labels.map(joinWords)),
    anchors: new Set(tables.recipient.anchors.map(joinWords)),
    never: new Set(tables.recipient.never.map(joinWords)),
    command,
    commandPhrases: indexPhrases([...command.keys()]),
  };
}

/** A phrase's words without the marks between them, as the words before an address are compared. */
export function joinWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s"'<>[\](){}【】=:,*]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(" ");
}

/** Whether a folded text begins with one of the phrases. */
export function beginsWithAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.startsWith(phrase));
}
