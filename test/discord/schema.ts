/** Discord's own description of its API, where it lies at hand: https://github.com/discord/discord-api-spec. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

const file =
  process.env.DISCORD_OPENAPI ??
  join(import.meta.dirname, "../../../shared/reference/discord-openapi.json");

type Validate = (value: unknown) => string[];

/** Complaints about a request body; undefined where the description is missing. */
export function schemaOf(name: string): Validate | undefined {
  const ajv = loadAjv();
  const validate = ajv?.getSchema(`discord#/components/schemas/${name}`);
  if (!validate) return undefined;
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

let loaded: Ajv2020 | undefined;

function loadAjv(): Ajv2020 | undefined {
  if (loaded || !existsSync(file)) return loaded;
  const { components } = JSON.parse(readFileSync(file, "utf8"));
  // Formats such as "snowflake" are Discord's; what they mean stands in a pattern beside them.
  loaded = new Ajv2020({ strict: false, validateFormats: false });
  loaded.addSchema({ $id: "discord", components });
  return loaded;
}
