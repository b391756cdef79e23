import { call } from '../api/client';
import type { DrawId, DrawState } from '../api/generated';

export type ProofLine = {
  index: number;
  choice: number;
  result: number;
  uuid: string;
  head: string;
  atMs: number;
  voided: boolean;
};

/** What anyone needs to check a draw. */
export type DrawProof = {
  draw: DrawId;
  uuid: string;
  name: string;
  state: DrawState;
  prizes: [number, number][];
  commitment: string;
  ruleSheetDigest: string;
  deals: ProofLine[];
  head: string;
  secret: string | null;
  fits: boolean | null;
};

export async function readProof(draw: DrawId): Promise<DrawProof> {
  const proof: unknown = await call('lottery.read_proof', { draw });
  return proof as DrawProof;
}
