/** Payloads come as plain data, and their shapes are the platforms' to change: what is not understood is left out. */
export type Shape = Readonly<Record<string, unknown>>;

export function shapes(value: unknown): Shape[] {
  return Array.isArray(value) ? value.filter(isShape) : [];
}

export function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textIn(value: unknown): string {
  if (typeof value === "string") return value;
  return isShape(value) && typeof value.text === "string" ? value.text : "";
}
