/**
 * Stands in for the node classes of the yaml library: the data that its composer writes into them,
 * without the methods that search and change it. `src/core/yaml/nodes.ts` reads them.
 */
import { ALIAS, MAP, NODE_TYPE, PAIR, SCALAR, SEQ } from 'yaml/identity';

class Node {
  constructor(type) {
    Object.defineProperty(this, NODE_TYPE, { value: type });
  }
}

export class Scalar extends Node {
  static BLOCK_FOLDED = 'BLOCK_FOLDED';
  static BLOCK_LITERAL = 'BLOCK_LITERAL';
  static PLAIN = 'PLAIN';
  static QUOTE_DOUBLE = 'QUOTE_DOUBLE';
  static QUOTE_SINGLE = 'QUOTE_SINGLE';

  constructor(value) {
    super(SCALAR);
    this.value = value;
  }
}

export class Alias extends Node {
  constructor(source) {
    super(ALIAS);
    this.source = source;
  }
}

export class Pair extends Node {
  constructor(key, value = null) {
    super(PAIR);
    this.key = key;
    this.value = value;
  }
}

class Collection extends Node {
  constructor(type, schema) {
    super(type);
    Object.defineProperty(this, 'schema', { value: schema });
    this.items = [];
  }
}

export class YAMLMap extends Collection {
  static tagName = 'tag:yaml.org,2002:map';

  constructor(schema) {
    super(MAP, schema);
  }
}

export class YAMLSeq extends Collection {
  static tagName = 'tag:yaml.org,2002:seq';

  constructor(schema) {
    super(SEQ, schema);
  }
}
