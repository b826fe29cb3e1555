/** The languages that users chose in App Home, by "team:user". Nothing else is ever kept about a user. */
export interface Languages {
  get(key: string): string | undefined;
  /** Undefined takes the choice back. */
  set(key: string, locale: string | undefined): void;
}

/** In the memory of this process: gone at a restart. */
export function rememberLanguages(): Languages {
  const chosen = new Map<string, string>();
  return {
    get: (key) => chosen.get(key),
    set(key, locale) {
      if (locale) chosen.set(key, locale);
      else chosen.delete(key);
    },
  };
}

/** In an SQLite file, which several processes may share. */
export async function openLanguages(file: string): Promise<Languages> {
  const { DatabaseSync } = await import("node:sqlite");
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 500");
  db.exec("CREATE TABLE IF NOT EXISTS language (key TEXT PRIMARY KEY, locale TEXT NOT NULL)");
  const find = db.prepare("SELECT locale FROM language WHERE key = ?");
  const choose = db.prepare("INSERT OR REPLACE INTO language VALUES (?, ?)");
  const forget = db.prepare("DELETE FROM language WHERE key = ?");
  return {
    get: (key) => find.get(key)?.locale as string | undefined,
    set(key, locale) {
      if (locale) choose.run(key, locale);
      else forget.run(key);
    },
  };
}
