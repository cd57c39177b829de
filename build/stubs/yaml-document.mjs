/**
 * Stands in for the class of documents in the yaml library: what its composer fills, without the methods
 * that change a document.
 */
import { DOC, NODE_TYPE } from 'yaml/identity';
import { Directives } from 'yaml/directives';
import { Schema } from 'yaml/schema';

export class Document {
  commentBefore = null;
  comment = null;
  errors = [];
  warnings = [];
  contents = null;

  constructor(_value, options) {
    Object.defineProperty(this, NODE_TYPE, { value: DOC });
    this.options = { strict: true, uniqueKeys: true, version: '1.2', ...options };
    this.directives =
      options?._directives?.atDocument() ?? new Directives({ version: this.options.version });
    // Whatever version a document declares, it is read as our options say.
    this.schema = new Schema(options);
  }
}
