import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { withShortNames } from '../../../build/shortNames.mjs';

/** What a script leaves in `result`. */
function resultOf(code: string): string {
  const context = { result: undefined, given: 'given' };
  runInNewContext(`"use strict";${code}`, context);
  return JSON.stringify(context.result);
}

/** Scripts whose names are where a wrong one would be noticed, many of them as short ones are. */
const scripts: Readonly<Record<string, string>> = {
  'functions in functions': 'const f=e=>t=>{const i=e+t;return n=>i*n+e};result=f(1)(2)(3)',
  'blocks and loops':
    'let e=1;{let e=2;for(let t=0;t<3;t++){let i=t;e+=i}result=[e]}for(const t of[1])for(const i in{a:1})result.push(e,t,i)',
  'variables that leave their block':
    'const f=e=>{if(e){var left=e+1}return left};result=[f(1),f(0)]',
  'parameters by default, which see no body':
    'const e=1,f=(t=()=>e)=>{const e=2;return[t(),e]};result=f()',
  'parameters by default and parts of others':
    'const f=({a:e=1,b:[t=e]=[],...i},...n)=>{let s=e;return[e,t,i,n,s]};result=f({c:3},4)',
  'parameters that nobody reads': 'const f=(e,t=1)=>{let i=5;return i};result=f(2)',
  'a parameter that is declared again': 'const f=(e,t=2)=>{var e;return e+t};result=f(1)',
  'errors that are caught':
    'try{throw 1}catch(e){let t=2;result=[e,t]}try{throw[3]}catch([e]){result.push(e)}try{throw 1}catch(e){let i=5;result.push(i)}',
  'functions and classes that know themselves':
    'const f=function e(t){return t?t*e(t-1):1},C=class e{static made=new e;own=f(3)};result=[f(4),C.made.own]',
  classes:
    'const k="key",B=class{get[k](){return this.v}v=k;#p=1;p(){return this.#p}static{result=[k]}};class C extends B{constructor(e){super();this.e=e}}const e=new C(2);result.push(e.key,e.p(),e.e)',
  'keys that are names, and are not':
    'const a=1,b=2,o={a,b:b,c:a,get d(){return b}};const{a:e,b:t,c}=o;({a:o.x,b:o.y=0}=o);result=[e,t,c,o.d,o.x,Object.keys(o)]',
  labels: 'let n=0;e:for(let e=0;e<3;e++)for(;;){n+=e;if(e<2)continue e;break e}result=n',
  cases: 'const e=1;switch(e){case 1:let e=4;default:e+=2;result=e}',
  'what nobody declares': 'const e=typeof nothing;result=[e,given,(()=>{let t=given;return t})()]',
  'functions in blocks':
    'let e=[];{function t(){return 1}e.push(t())}{function t(){return 2}e.push(t())}result=e',
  'templates and optional calls':
    'const e={t:e=>`${e}!`};result=[e?.t?.(1),`${(()=>{const t=2;return t})()}`]',
  'generators and what waits': 'const f=function*(e){for(let t=e;t<4;t++)yield t};result=[...f(1)]',
};

describe('Short names', () => {
  for (const [what, script] of Object.entries(scripts)) {
    it(`mean the same: ${what}`, () => {
      const short = withShortNames(script);
      assert.equal(resultOf(short), resultOf(script), short);
      assert.equal(withShortNames(short).length, short.length, 'shortened again');
    });

    it(`mean the same among hundreds of others: ${what}`, () => {
      const others = Array.from({ length: 300 }, (_, at) => `other${at}=${at}`).join();
      const all = `var ${others};(()=>{var ${others.replaceAll('other', 'inner')};${script}})()`;
      const short = withShortNames(all);
      assert.equal(resultOf(short), resultOf(script), short);
      assert.ok(short.length < all.length);
    });
  }

  it('are the shortest for what is said most of all that modules declare', () => {
    const rare = Array.from({ length: 60 }, (_, at) => `rare${at}=${at}`).join();
    const short = withShortNames(`var ${rare},often=1;result=often+often+often+often`);
    assert.match(short, /result=(\w)\+\1\+\1\+\1$/);
  });

  it('are the same for functions that are alike, in the order that they are declared in', () => {
    assert.equal(
      withShortNames('g((a,b)=>a+b+b);g((c,d)=>{let f=c;return f+d+d})'),
      'g((e,t)=>e+t+t);g((e,t)=>{let i=e;return i+t+t})',
    );
  });
});
