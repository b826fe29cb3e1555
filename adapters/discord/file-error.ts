import type { APIAttachment } from "discord.js";

/** What Discord says of an uploaded file. */
export type Attachment = Pick<APIAttachment, "filename" | "url"> &
  Partial<Pick<APIAttachment, "size" | "content_type">>;

/** What stands in the way of reading a file; a sentence `file.<obstacle>` tells it. */
export type FileObstacle = "outlook" | "kind" | "too-big" | "foreign" | "gone" | "down";

/** A file that cannot be read, and what stands in the way. */
export class FileError extends Error {
  readonly obstacle: FileObstacle;
  readonly file: string;
  constructor(obstacle: FileObstacle, file: Attachment) {
    super(`Discord attachment not read: ${obstacle}`);
    this.name = "FileError";
    this.obstacle = obstacle;
    this.file = file.filename;
  }
}
