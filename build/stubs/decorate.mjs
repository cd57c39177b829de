/** What TypeScript's `__decorate` does, for decorators as VS Code's elements have them. */
export function __decorate(decorators, target, key, given) {
  if (key === undefined)
    return decorators.reduceRight((made, apply) => apply(made) || made, target);
  const descriptor = decorators.reduceRight(
    (made, apply) => apply(target, key, made) || made,
    given === null ? Object.getOwnPropertyDescriptor(target, key) : given,
  );
  if (descriptor) Object.defineProperty(target, key, descriptor);
  return descriptor;
}
