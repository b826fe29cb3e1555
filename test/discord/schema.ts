/** Discord's own description of its API, as far as it concerns what we send. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

const { schemas } = JSON.parse(
  readFileSync(join(import.meta.dirname, "openapi.json"), "utf8"),
) as Record<string, object>;

// Formats such as "snowflake" are Discord's; what they mean stands in a pattern beside them.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "discord", components: { schemas } });

/** What Discord would complain about in a request body. */
export function schemaOf(name: string): (value: unknown) => string[] {
  const validate = ajv.getSchema(`discord#/components/schemas/${name}`);
  if (!validate) throw new Error(`openapi.json lacks ${name}`);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
