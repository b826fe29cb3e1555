/** Plain data as YAML: block style, every string in JSON's quotes, which YAML reads alike. */
export type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

export function renderYaml(data: Data, indent = ""): string {
  if (typeof data !== "object") return `${JSON.stringify(data)}\n`;
  const deeper = `${indent}  `;
  if (Array.isArray(data))
    return data.map((item) => `${indent}- ${renderYaml(item, deeper).trimStart()}`).join("");
  return Object.entries(data)
    .map(([key, value]) => `${indent}${key}:${renderValue(value, deeper)}`)
    .join("");
}

function renderValue(value: Data, indent: string): string {
  return typeof value === "object" ? `\n${renderYaml(value, indent)}` : ` ${renderYaml(value)}`;
}
