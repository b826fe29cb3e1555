import type { Explanation } from "../answer/answer.ts";
import { cut } from "../cut.ts";
import type { DiagnosedDelivery } from "../diagnose/diagnosis.ts";
import type { Actor } from "../terms.ts";
import type { Words } from "../words/words.ts";
import type { Block, Line } from "./card.ts";
import type { DeliveryGroup } from "./deliveries.ts";
import { type FactRow, factRow } from "./facts.ts";
import { reasonTitle } from "./names.ts";
import { providerName } from "./provider-name.ts";
import { sourceLinks } from "./sources.ts";
import { code, joined, prose, strong } from "./spans.ts";

const MAX_RECIPIENTS = 5;
/** A reply is at most a few lines; a longer one is cut and "Details" still has the start. */
const MAX_QUOTE = 700;

/** What a card says of deliveries that failed alike. */
export function groupBlocks(
  group: DeliveryGroup,
  explanation: Explanation,
  words: Words,
  oneOfSeveral: boolean,
): Block[] {
  const { delivery } = group;
  const heading = oneOfSeveral ? groupHeading(group, words) : [];
  return [
    ...heading,
    ...whatHappened(delivery, words),
    ...todo(delivery, delivery.actor, words),
    ...(delivery.actor === "sender" ? [] : todo(delivery, "sender", words)),
    ...quote(delivery, words),
    {
      type: "facts",
      title: words.say("card.bounce.facts"),
      rows: facts(group, explanation, words),
    },
  ];
}

/** What "Details" adds: evidence, what everybody else can do, where it is written. */
export function groupDetails({ delivery }: DeliveryGroup, words: Words): Block[] {
  const others = (["sender-admin", "recipient", "recipient-admin", "provider"] as const).filter(
    (actor) => actor !== delivery.actor,
  );
  return [
    ...evidence(delivery, words),
    ...others.flatMap((actor) => todo(delivery, actor, words)),
    ...sources(delivery, words),
  ];
}

function groupHeading({ delivery, count }: DeliveryGroup, words: Words): Block[] {
  const reason = reasonTitle(delivery.reason, words);
  return [{ type: "text", text: [strong(words.say("card.bounce.group", { count, reason }))] }];
}

function whatHappened(delivery: DiagnosedDelivery, words: Words): Block[] {
  const explained = words.entry("reason", delivery.reason)?.words.explanation;
  const blocks: Block[] = [];
  if (explained)
    blocks.push({ type: "text", title: words.say("card.bounce.what"), text: prose(explained) });
  const note = providerNote(delivery, words);
  if (note) blocks.push(note);
  if (delivery.otherReason) {
    const title = words.say("card.bounce.other");
    blocks.push({ type: "text", title, text: prose(reasonTitle(delivery.otherReason, words)) });
  }
  return blocks;
}

function providerNote(delivery: DiagnosedDelivery, words: Words): Block | undefined {
  const entry = delivery.evidence.find(({ kind }) => kind === "provider-phrase")?.entry;
  const note = entry && words.entry("provider", entry)?.words;
  if (!note || !delivery.provider) return undefined;
  const provider = providerName(delivery.provider);
  const title = words.say("card.bounce.provider-note", { provider });
  return { type: "text", title, text: prose([note.meaning, note.todo].filter(Boolean).join(" ")) };
}

function todo({ reason }: DiagnosedDelivery, actor: Actor, words: Words): Block[] {
  const steps = words.entry("reason", reason)?.words.todo[actor];
  if (!steps?.length) return [];
  const title = words.say(`card.bounce.todo.${actor}`);
  return [{ type: "list", title, ordered: steps.length > 1, items: steps.map(prose) }];
}

function quote({ diagnostic }: DiagnosedDelivery, words: Words): Block[] {
  if (!diagnostic) return [];
  return [
    { type: "quote", title: words.say("card.bounce.said"), text: cut(diagnostic, MAX_QUOTE) },
  ];
}

function facts(group: DeliveryGroup, explanation: Explanation, words: Words): FactRow[] {
  const { delivery, recipients } = group;
  const codes = [delivery.replyCode, delivery.enhancedCode].filter((value) => value !== null);
  const refusedBy = [delivery.provider && providerName(delivery.provider), delivery.remoteMta];
  const { mta, software } = explanation.reporter;
  return [
    recipientsRow(recipients, words),
    factRow(
      words.say("card.bounce.codes"),
      joined(
        codes.map((value) => [code(value)]),
        " ",
      ),
    ),
    factRow(words.say("card.bounce.refused-by"), named(refusedBy)),
    factRow(words.say("card.bounce.reported-by"), named([software, mta])),
    factRow(words.say("card.bounce.command"), delivery.command ? [code(delivery.command)] : []),
  ].filter((row) => row !== undefined);
}

function recipientsRow(recipients: readonly string[], words: Words): FactRow | undefined {
  const shown = recipients.slice(0, MAX_RECIPIENTS).map((recipient): Line => [code(recipient)]);
  const hidden = recipients.length - shown.length;
  if (hidden > 0)
    shown.push([{ text: words.say("card.bounce.more-recipients", { count: hidden }) }]);
  return factRow(
    words.say("card.bounce.recipients", { count: recipients.length }),
    joined(shown, ", "),
  );
}

/** "Gmail (mx.example.net)": a name, and the host it spoke from. */
function named([name, host]: readonly (string | null)[]): Line {
  if (!name) return host ? [code(host)] : [];
  return host ? [{ text: `${name} (` }, code(host), { text: ")" }] : [{ text: name }];
}

function evidence({ evidence }: DiagnosedDelivery, words: Words): Block[] {
  if (evidence.length === 0) return [];
  const items = evidence.map(
    ({ kind, value }): Line => [{ text: `${words.term("evidence", kind).name}: ` }, code(value)],
  );
  return [{ type: "list", title: words.say("card.bounce.evidence"), ordered: false, items }];
}

function sources(delivery: DiagnosedDelivery, words: Words): Block[] {
  const refs = [
    { id: delivery.reason, type: "reason" as const },
    ...(delivery.enhancedCode
      ? [{ id: delivery.enhancedCode, type: "enhanced-code" as const }]
      : []),
    ...(delivery.replyCode ? [{ id: delivery.replyCode, type: "reply-code" as const }] : []),
    ...delivery.evidence.flatMap(({ entry }) =>
      entry ? [{ id: entry, type: "provider-code" as const }] : [],
    ),
  ];
  return sourceLinks(refs, words);
}
