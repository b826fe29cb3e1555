/** Services and programs whose events are records: `catalog/carrier/record/<id>.json`. */
import { loadTable } from "../../catalog/load.ts";
import type { Format } from "../../terms.ts";
import type { Outcome } from "./outcome.ts";
import { type CarrierRecord, holds } from "./record.ts";
import type { RecordForm } from "./record-form.ts";

/** One kind of record that a service sends. */
export interface ServiceForm extends RecordForm {
  /** Any of these lists, of which all must hold: "key", "key=value" (normalised) or "key~part of its value". */
  readonly signs: readonly (readonly string[])[];
  /** The signs are common: one of these words must be in the values, too. */
  readonly about?: readonly string[];
  /** The service itself refused: no server was asked. */
  readonly refused?: boolean;
}

export interface Service {
  readonly doc: string;
  /** Id of the provider, where it may speak itself. */
  readonly spokesman?: string;
  readonly format?: Format;
  /** Id of the program that writes such records. */
  readonly software?: string;
  /** Parts of the words or hints with which the service itself refuses. */
  readonly refuses?: readonly string[];
  readonly forms: readonly ServiceForm[];
}

export interface KnownForm {
  readonly service: Service;
  readonly form: ServiceForm;
}

interface WeighedSigns extends KnownForm {
  readonly signs: readonly string[];
  readonly keys: readonly string[];
}

let sorted: WeighedSigns[] | undefined;

/** The form whose signs a record bears; the longest list of signs counts most. */
export function findForm(record: CarrierRecord): KnownForm | undefined {
  sorted ??= sortSigns();
  const keys = new Set(record.map(({ key }) => key));
  return sorted.find(
    (one) =>
      one.keys.every((key) => keys.has(key)) &&
      one.signs.every((sign) => holds(sign, record)) &&
      isAbout(one.form, record),
  );
}

function sortSigns(): WeighedSigns[] {
  const services = Object.values(loadTable<Record<string, Service>>("carrier/record") ?? {});
  const all = services.flatMap((service) =>
    service.forms.flatMap((form) =>
      form.signs.map((signs) => ({ service, form, signs, keys: signs.map(keyOfSign) })),
    ),
  );
  return all.sort((a, b) => b.signs.join("").length - a.signs.join("").length);
}

const keyOfSign = (sign: string): string => sign.split(/[=~]/, 1)[0] ?? sign;

/** Sets who spoke where the service itself refused: it says so, or no server said anything. */
export function withSpokesman(outcome: Outcome, { service, form }: KnownForm): Outcome {
  const words = `${outcome.hint ?? ""} ${outcome.diagnostic ?? ""}`.toLowerCase();
  const itself = form.refused || service.refuses?.some((part) => words.includes(part));
  return itself && service.spokesman ? { ...outcome, spokesman: service.spokesman } : outcome;
}

function isAbout(form: ServiceForm, record: CarrierRecord): boolean {
  if (!form.about) return true;
  const words = record.map(({ value }) => value.slice(0, 500).toLowerCase());
  return form.about.some((word) => words.some((value) => value.includes(word)));
}
