/**
 * Makes a function compute its answer once for each object that it is asked about, for as long as that lives.
 * @param compute from an object that nobody changes; whatever else it is given has to follow from that object
 */
export function onceEach<Key extends object, Given extends unknown[], Value>(
  compute: (key: Key, ...given: Given) => Value,
): (key: Key, ...given: Given) => Value {
  const answers = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...given) => {
    let answer = answers.get(key);
    if (!answer) answers.set(key, (answer = { value: compute(key, ...given) }));
    return answer.value;
  };
}
