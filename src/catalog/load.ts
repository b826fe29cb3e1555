import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A broken installation: a catalog file is missing or is no JSON. */
export class CatalogError extends Error {
  constructor(file: string, cause: unknown) {
    super(`Cannot read the catalog file ${file}`, { cause });
    this.name = "CatalogError";
  }
}

/** The catalog's folder: beside `bin/` in a distribution, beside `src/` in a checkout. */
const ROOT = ["../catalog", "../../catalog"]
  .map((path) => join(import.meta.dirname, path))
  .find((folder) => existsSync(join(folder, "reason.json")));

const tables = new Map<string, unknown>();

/**
 * One table of the catalog: `catalog/<name>.json`, or, where `catalog/<name>/` is a folder, an object of its
 * files by base name. Read at first use and kept; undefined where there is neither (a language may lack a table).
 */
export function loadTable<T>(name: string): T | undefined {
  if (!tables.has(name)) tables.set(name, readTable(join(ROOT ?? "catalog", name)));
  return tables.get(name) as T | undefined;
}

/** Names of the folders below `catalog/<name>/`. */
export function listFolders(name: string): string[] {
  const entries = readdirSync(join(ROOT ?? "catalog", name), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function readTable(path: string): unknown {
  if (existsSync(`${path}.json`)) return readJson(`${path}.json`);
  if (!existsSync(path)) return undefined;
  const files = readdirSync(path).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(files.map((file) => [file.slice(0, -5), readJson(join(path, file))]));
}

function readJson(file: string): unknown {
  try {
    const { $schema, ...table } = JSON.parse(readFileSync(file, "utf8"));
    return table;
  } catch (cause) {
    throw new CatalogError(file, cause);
  }
}
