import type { html } from "hono/html";
import type { Words } from "../../../src/index.ts";
import type { WebServices } from "../services.ts";

/** Rendered markup; every string that went into it was escaped. */
export type Html = ReturnType<typeof html>;

/** What all pages of one server share. */
export interface Site {
  /** Origin that addresses begin with, "https://bouncecard.example.com". */
  readonly baseUrl: string;
  readonly services: WebServices;
  /** Ids that have a page, so that a code within a sentence can lead there. */
  readonly ids: ReadonlySet<string>;
}

/** Where a reader is, and in which language. */
export interface Here {
  readonly site: Site;
  readonly words: Words;
  /** "" or "/ko": links keep to the language that the address named. */
  readonly prefix: string;
  /** Address of this page without its prefix; null for an answer that has none. */
  readonly path: string | null;
  /** Stands for an answer without address, to have it in another language. */
  readonly ticket?: string;
  /** What was asked, shown in the box again. */
  readonly typed?: string;
}

/** A page before it gets its frame. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly description: string;
  readonly main: Html;
}

export function href(here: Here, path: string): string {
  return `${here.prefix}${path}`;
}
