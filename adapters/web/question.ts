import {
  ask,
  explain,
  findUnreadable,
  type Reply,
  restore,
  type Unreadable,
} from "../../src/index.ts";
import { LIMITS } from "./limits.ts";
import { SAMPLE } from "./sample.ts";

/** What the box's form or a program sends. */
export interface Question {
  readonly text: string;
  readonly file: Uint8Array | null;
  /** Stands for an answer already given, wanted in another language. */
  readonly ticket: string;
}

export type Outcome =
  | { readonly kind: "answered"; readonly reply: Reply; readonly typed: string }
  | { readonly kind: "unreadable"; readonly problem: Unreadable };

/** Fields of the form: `q`, `file`, `ticket`, `sample`. Others, and doubled ones, are not looked at. */
export async function readForm(form: Readonly<Record<string, unknown>>): Promise<Question> {
  const { q, file, ticket, sample } = form;
  const isFile = file instanceof File && (file.size > 0 || file.name !== "");
  return {
    text: sample === "1" ? SAMPLE : textField(q),
    file: isFile ? new Uint8Array(await file.arrayBuffer()) : null,
    ticket: textField(ticket).slice(0, 2_000),
  };
}

/** Browsers send a form's lines with CRLF. */
function textField(value: unknown): string {
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
}

/** A file goes before what was typed: it was chosen on purpose. */
export async function answerQuestion(question: Question, locale: string): Promise<Outcome> {
  const { text, file, ticket } = question;
  if (file) {
    const problem = findUnreadable(file);
    if (problem) return { kind: "unreadable", problem };
    return answered(await explain(file, { locale }), "");
  }
  const restored = ticket ? restore(ticket, { locale }) : undefined;
  if (restored) return answered(restored, "");
  return answered(await ask(text, { locale }), text.length > LIMITS.echo ? "" : text);
}

function answered(reply: Reply, typed: string): Outcome {
  return { kind: "answered", reply, typed };
}
