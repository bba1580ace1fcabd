import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trading } from './facts.ts';
import { networks } from './networks.ts';

/** Three lines of the tax export, which its reference shows and offers as a file. */
export const TAX_EXAMPLE = `id,time,type,received_asset,received_amount,sent_asset,sent_amount,fee_asset,fee_amount,value,value_currency,cost,gain,reference,transaction
txe_81f2,2025-08-13T12:04:31Z,buy,BTC,0.0200,EUR,1200.00,EUR,3.60,1200.00,EUR,,,ord_4410,
txe_81f9,2025-08-18T06:00:00Z,staking,ETH,0.0011,,,,,4.18,EUR,,,stk_2025w33,
txe_8233,2025-09-02T15:40:10Z,sell,EUR,650.00,BTC,0.0100,EUR,1.95,650.00,EUR,601.80,46.25,ord_4892,`;

/** Every file that articles offer, by name, as RFC 4180 wants it. */
export const spreadsheets: Readonly<Record<string, () => string>> = {
  'trading-fees.csv': () =>
    csv([
      ['Tier', 'Value in 30 days', 'Maker', 'Taker'],
      ...trading.ladder.map(({ tier, volume, maker, taker }) => [tier, volume, maker, taker]),
    ]),
  'withdrawal-fees.csv': () =>
    csv([
      ['Coin', 'Network', 'Withdrawal fee', 'Smallest withdrawal'],
      ...networks.map((row) => [row.coin, row.network, row.withdrawalFee, row.minimumWithdrawal]),
    ]),
  'tax-export-example.csv': () => `${TAX_EXAMPLE.replaceAll('\n', '\r\n')}\r\n`,
};

/** Writes every spreadsheet into a folder, which is made when missing. */
export async function writeSpreadsheets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(spreadsheets).map(([name, write]) => writeFile(join(folder, name), write())),
  );
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
