export declare function withoutData(code: string): {
  readonly code: string;
  readonly data: readonly unknown[];
};
