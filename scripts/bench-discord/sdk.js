/** What the start is measured against: a program that imports discord.js and does nothing with it. */
import { writeSync } from "node:fs";
import "discord.js";

writeSync(1, "ready\n");
process.once("SIGTERM", () => process.exit());
setInterval(() => {}, 60_000);
