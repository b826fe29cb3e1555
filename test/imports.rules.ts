import type { IForbiddenRuleType } from "dependency-cruiser";

const own = (folder: string) => `^src/${folder}/`;
const CORE = "^src/";
const PLATFORM = "node_modules/(@slack|@discordjs|discord|hono|@hono)";

/** A room of the core may import only itself, the shared vocabulary and what is named. */
function room(folder: string, comment: string, ...mayRead: string[]): IForbiddenRuleType {
  const allowed = [
    "terms.ts",
    "cut.ts",
    "fold-space.ts",
    "limits.ts",
    ...[folder, ...mayRead].map((name) => `${name}/`),
  ];
  return {
    name: `${folder}-reads-${mayRead.join("-") || "nothing"}`,
    comment,
    severity: "error",
    from: { path: own(folder) },
    to: {
      path: CORE,
      pathNot: `^src/(${allowed.map((name) => name.replace(".", "\\.")).join("|")})`,
    },
  };
}

/** Who may import whom. Each rule says why. */
export const forbidden: IForbiddenRuleType[] = [
  {
    name: "core-knows-no-platform",
    comment: "A new platform is a new adapter; nothing under src/ changes for it.",
    severity: "error",
    from: { path: CORE },
    to: { path: `^adapters/|^test/|^scripts/|${PLATFORM}` },
  },
  room("mail", "The RFCs' grammar stands on its own."),
  room("catalog", "Data and its finding know codes, not who asks."),
  room("words", "Words are data; they conclude nothing.", "catalog"),
  room(
    "lexicon",
    "Which known words stand in a text is a fact, whatever they mean there.",
    "catalog",
  ),
  room("bounce", "Reading a carrier yields facts only.", "mail", "lexicon", "catalog"),
  room("diagnose", "Conclusions come from facts and the catalog.", "bounce", "lexicon", "catalog"),
  room("request", "What is asked is known before the catalog answers.", "catalog"),
  room(
    "answer",
    "What is true is decided without knowing how it is said.",
    "request",
    "catalog",
    "bounce",
    "diagnose",
  ),
  room("ticket", "A ticket carries an answer, nothing else.", "answer", "diagnose"),
  room(
    "card",
    "How it is said reads answers and words, and decides nothing.",
    "answer",
    "catalog",
    "words",
    "diagnose",
    "ticket",
  ),
  {
    name: "one-door",
    comment: "Adapters see the core through src/index.ts, so that its inside may change.",
    severity: "error",
    from: { path: "^adapters/" },
    to: { path: CORE, pathNot: "^src/index\\.ts$" },
  },
  {
    name: "adapters-are-strangers",
    comment:
      "Removing a platform is removing its folder. They share the core and how a variable is read.",
    severity: "error",
    from: { path: "^adapters/([^/]+)/" },
    to: { path: "^adapters/", pathNot: "^adapters/(?:$1/|env\\.ts$)" },
  },
  {
    name: "sdk-in-app-only",
    comment: "Everything but app.ts is pure and tested without an SDK; types are fine.",
    severity: "error",
    from: { path: "^adapters/", pathNot: "/app\\.ts$" },
    to: { path: "node_modules/(@slack/bolt|discord\\.js)", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "one-reader-of-files",
    comment: "The core is pure but for the catalog it ships with.",
    severity: "error",
    from: { path: CORE, pathNot: "^src/catalog/load\\.ts$" },
    to: { path: "^(node:)?fs" },
  },
  {
    name: "one-user-of-fuse",
    comment: "Fuzzy search has one place to be tuned.",
    severity: "error",
    from: { pathNot: "^src/catalog/correct\\.ts$" },
    to: { path: "node_modules/fuse\\.js" },
  },
  {
    name: "no-back-door",
    comment:
      "require() by another name would escape these rules. bouncecard.js switches the compile cache on.",
    severity: "error",
    from: { path: "^(src|adapters)/", pathNot: "^adapters/bouncecard\\.js$" },
    to: { path: "^(node:)?module$" },
  },
  {
    name: "no-cycles",
    comment: "A cycle has no order to be read in.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-dead-files",
    comment: "What the program cannot reach is dead; the page's script is sent, not imported.",
    severity: "error",
    from: { path: "^adapters/bouncecard\\.js$" },
    to: { path: "^(src|adapters)/", pathNot: "^adapters/web/assets/", reachable: false },
  },
  {
    name: "resolvable",
    comment:
      "Much is imported only when it is asked for: a missing file would fail then, not at the start.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];
