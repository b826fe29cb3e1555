/** `catalog/mta/<id>.json`: how a program's notices are known. Pieces are literal and in lower case. */
export interface MtaFacts {
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly from: readonly string[];
  readonly subject: readonly string[];
  /** "x-zohomail" or "x-mailer: zoho mail". */
  readonly headers: readonly string[];
  /** A notice that this entry must be found by. */
  readonly sample: { readonly header: Readonly<Record<string, string>>; readonly words: string };
  readonly verified: boolean;
}
