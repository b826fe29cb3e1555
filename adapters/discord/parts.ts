import type { APIComponentInContainer, APIContainerComponent } from "discord.js";
import type { Place, Row } from "./buttons.ts";
import { COMPONENT, FLAGS } from "./wire.ts";

/** A whole message: what interaction callbacks, follow-ups and channels take. */
export interface Message {
  readonly flags: number;
  readonly components: (APIContainerComponent | Row)[];
  readonly allowed_mentions: { readonly parse: never[] };
  readonly content?: string;
}

export type Part = APIComponentInContainer;

/** `id`s tell the parts of a card apart when Discord hands the message back: details can be taken off again. */
export const IDS = { head: 1, body: 10, details: 500, foot: 900 } as const;

/** Parts in a container as a message. */
export function containerMessage(
  accent: number | null | undefined,
  { kind }: Pick<Place, "kind">,
  components: Part[],
): Message {
  return {
    flags: FLAGS.componentsV2 | (kind === "private" ? FLAGS.ephemeral : 0),
    components: [{ type: COMPONENT.container, accent_color: accent ?? null, components }],
    allowed_mentions: { parse: [] },
  };
}

/** A text display of Markdown. */
export function textPart(id: number, content: string): Part {
  return { type: COMPONENT.textDisplay, id, content };
}

/** Text displays with consecutive ids. */
export function textParts(firstId: number, contents: readonly string[]): Part[] {
  return contents.map((content, i) => textPart(firstId + i, content));
}

/** The quiet end of a card, behind a line; nothing where there is nothing to say. */
export function footParts(content: string): Part[] {
  return content ? [separator(IDS.foot), textPart(IDS.foot + 1, content)] : [];
}

/** A thin line. */
export function separator(id: number): Part {
  return { type: COMPONENT.separator, id, divider: true, spacing: 1 };
}

/** Components in all, nested ones included. */
export function componentCount(
  components: readonly { readonly type: number; readonly components?: readonly unknown[] }[],
): number {
  return components.reduce((sum, part) => sum + 1 + (part.components?.length ?? 0), 0);
}
