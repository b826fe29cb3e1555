import { renderDocument } from "./html/document.ts";
import type { Here, Page } from "./html/here.ts";

/** A page with its frame, as text. */
export async function renderPage(page: Page, here: Here): Promise<string> {
  return String(await renderDocument(page, here));
}
