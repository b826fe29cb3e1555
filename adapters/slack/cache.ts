/** Answers kept for a while: the oldest goes first when `size` is reached. */
export interface Cache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/** In the memory of this process. `ttl` in milliseconds. */
export function createCache<T>(size: number, ttl: number, now: () => number = Date.now): Cache<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      if (found.until > now()) return found.value;
      kept.delete(key);
      return undefined;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, { value, until: now() + ttl });
      const [oldest] = kept.keys();
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    },
  };
}
