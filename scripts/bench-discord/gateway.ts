/** The tests' fake Discord in a process of its own; tells the address of its API. */
import { startFakeDiscord } from "../../test/discord/fake-discord.ts";

const { apiUrl } = await startFakeDiscord();
process.once("disconnect", () => process.exit());
process.send?.(apiUrl);
