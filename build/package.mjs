/**
 * `npm run package`: the extension as a `.vsix` for VS Code, and `pir` as a tarball for npm. The same
 * sources give the same bytes.
 */
import { build } from './build.mjs';
import { ensureToolchain, root } from './toolchain.mjs';

await ensureToolchain();
await build();
const { packageCommand, packageExtension } = await import('./package.ts');
for (const file of [await packageExtension(root), await packageCommand(root)]) console.log(file);
