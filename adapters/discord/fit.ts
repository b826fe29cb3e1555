import { CAPS } from "./limits.ts";

/** What is left of a message's room. */
export interface Room {
  texts: number;
  chars: number;
  bytes: number;
}

/** The room of a message with nothing in it, for at most `texts` text displays. */
export function emptyRoom(texts: number): Room {
  return { texts, chars: CAPS.allText, bytes: CAPS.allBytes };
}

/** Takes the room that one text display needs, even where there is too little. */
export function take(room: Room, text: string): void {
  room.texts -= 1;
  room.chars -= text.length;
  room.bytes -= byteLength(text) + CAPS.bytesPerText;
}

/**
 * Each block's lines as one text, as many as fit, most important first. A block of which not even the beginning fits
 * ends the row; `dropped` tells that something was left out.
 */
export function fitTexts(blocks: readonly (readonly string[])[], room: Room) {
  const texts: string[] = [];
  for (const lines of blocks) {
    const fitting = room.texts > 0 ? fitLines(lines, room) : [];
    // A heading alone says nothing.
    if (fitting.length < Math.min(lines.length, 2)) return { texts, dropped: true };
    const text = fitting.join("\n");
    if (!text) continue;
    take(room, text);
    texts.push(text);
    if (fitting.length < lines.length) return { texts, dropped: true };
  }
  return { texts, dropped: false };
}

function fitLines(lines: readonly string[], room: Room): string[] {
  const fitting: string[] = [];
  let chars = 0;
  let bytes = CAPS.bytesPerText;
  for (const line of lines) {
    chars += line.length + 1;
    bytes += byteLength(line) + 1;
    if (chars > room.chars || bytes > room.bytes) break;
    fitting.push(line);
  }
  return fitting;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
