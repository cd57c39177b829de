export declare function withoutData(
  code: string,
  packagedData: string,
): { readonly code: string; readonly data: readonly unknown[] };
