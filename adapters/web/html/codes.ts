import { html } from "hono/html";
import { type EntryLine, entries } from "../../../src/index.ts";
import { type Here, type Html, href, type Page } from "./here.ts";

/** Every code and reason on one page, grouped, with a filter where there is script; providers by name. */
export function codesPage(here: Here): Page {
  const { words } = here;
  const all = entries({ locale: words.locale });
  const of = (type: EntryLine["type"]) => all.filter((line) => line.type === type);
  const [reply, status] = [of("reply-code"), of("enhanced-code")];
  const title = words.say("web.codes.title");
  return {
    status: 200,
    title,
    description: words.say("web.codes.description", { reply: reply.length, status: status.length }),
    main: html`<article class="codes" data-filtered><h1>${title}</h1><p class="lead">${words.say("web.codes.lead")}</p>
<p class="filter" hidden><label for="filter">${words.say("web.codes.filter")}</label> <input id="filter" type="search" placeholder="${words.say("web.codes.filter.hint")}" autocomplete="off" spellcheck="false"></p>
<p class="none" role="status" hidden>${words.say("web.codes.none")}</p>
${renderGroups("reply", reply, here)}${renderGroups("status", status, here)}
${renderPart("reason", renderList(of("reason"), here), here)}
${renderPart("provider", renderProviders(of("provider-code"), here), here)}</article>`,
  };
}

/** The codes and wordings of one provider; undefined where the catalog has none. */
export function providerPage(id: string, here: Here): Page | undefined {
  const { words } = here;
  const lines = entries({ locale: words.locale }).filter(({ path }) =>
    path.startsWith(`/provider/${id}/`),
  );
  const provider = lines[0]?.group;
  if (!provider) return undefined;
  return {
    status: 200,
    title: words.say("web.provider.title", { provider }),
    description: words.say("web.provider.lead", { provider, count: lines.length }),
    main: html`<article class="codes"><h1>${words.say("web.provider.title", { provider })}</h1>
<p class="lead">${words.say("web.provider.lead", { provider, count: lines.length })}</p>${renderList(lines, here)}</article>`,
  };
}

function renderPart(name: string, body: Html, { words }: Here): Html {
  return html`<section class="part" id="${name}"><h2>${words.say(`web.codes.${name}`)}</h2>${body}</section>
`;
}

function renderGroups(name: "reply" | "status", lines: readonly EntryLine[], here: Here): Html {
  const hint =
    name === "status" ? html`<p class="hint">${here.words.say("web.codes.status.hint")}</p>` : "";
  const other = here.words.say("web.codes.other");
  const groups = Map.groupBy(lines, ({ group }) => group || other);
  const last = groups.get(other);
  groups.delete(other);
  const body = [...groups, ...(last ? [[other, last] as const] : [])].map(
    ([group, members]) =>
      html`<section class="group"><h3>${group}</h3>${renderList(members, here)}</section>`,
  );
  return renderPart(name, html`${hint}${body}`, here);
}

function renderList(lines: readonly EntryLine[], here: Here): Html {
  return html`<ul>${lines.map(
    (line) => html`<li><a href="${href(here, line.path)}">${renderFace(line)}</a></li>
`,
  )}</ul>`;
}

function renderFace({ type, mark, name }: EntryLine): Html {
  if (type === "reason") return html`<span>${name}</span>`;
  const shown = type === "provider-code" ? mark.replace(/ \([^()]*\)$/, "") : mark;
  return html`<code dir="ltr">${shown}</code> <span>${name}</span>`;
}

function renderProviders(lines: readonly EntryLine[], here: Here): Html {
  const providers = Map.groupBy(lines, ({ path }) => path.slice(0, path.lastIndexOf("/")));
  const sorted = [...providers].sort(([, [a]], [, [b]]) =>
    (a?.group ?? "").localeCompare(b?.group ?? "", here.words.locale),
  );
  return html`<ul class="providers">${sorted.map(
    ([path, members]) =>
      html`<li><a href="${href(here, path)}"><span>${members[0]?.group}</span> <small>${members.length}</small></a></li>
`,
  )}</ul>`;
}
