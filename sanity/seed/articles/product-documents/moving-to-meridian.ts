import {
  appAndWeb,
  article,
  callout,
  code,
  codeBlock,
  em,
  figure,
  h2,
  h3,
  h4,
  link,
  nested,
  ol,
  p,
  quote,
  steps,
  strong,
  table,
  ul,
  video,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import {
  account,
  addresses,
  api,
  authors,
  card,
  cash,
  cryptoWithdrawals,
  earn,
  identity,
  tax,
  trading,
} from '../../facts.ts';

export const movingToMeridian = productDocument({
  slug: 'moving-to-meridian',
  title: 'Moving to Meridian: the complete guide for your first month',
  summary:
    'Week by week: open and secure the account, move cash and coins without losing any, bring your purchase history, place the first orders, set up Earn, card and tax, and close the old account.',
  topic: 'getting-started',
  productArea: 'account',
  publishedAt: '2025-04-29',
  updatedAt: '2026-05-25',
  reviewAt: '2026-12-01',
  author: authors.trading,
  helpful: 263,
  related: [
    'open-account',
    'passkeys',
    'doc-supported-networks',
    'doc-fee-schedule',
    'doc-security-model',
  ],
  seo: {
    title: 'Moving to Meridian: a guide for the first month',
    description: 'A four-week plan for moving your cash, coins and records to Meridian safely.',
  },
  body: [
    p(
      'This guide is for people who already own crypto somewhere else, on another exchange or in a wallet of their own, and want to move to Meridian without haste and without loss. It follows the order in which things are best done. Nothing in it has to be done on a particular day, but some steps start a waiting time, and the order keeps those times from getting in your way.',
    ),
    p(
      'If you are new to crypto altogether, read it too and skip the parts about moving coins. Where a subject has an article of its own, we link to it and give only what you need at that moment.',
    ),
    video(
      `${addresses.videos}/moving-to-meridian`,
      'The whole move in six minutes, with chapters for each week',
    ),
    h2('The plan at a glance'),
    table({
      caption: 'Four weeks, and what each of them needs from you',
      header: true,
      rows: [
        ['Week', 'What you do', 'Your time', 'Waiting time it starts'],
        [
          '1',
          'Open, verify and secure the account',
          '40 minutes',
          'Up to 48 hours for verification',
        ],
        [
          '2',
          'Move cash and coins, bring your history',
          '1 to 2 hours',
          'Confirmations; holds on card and ACH',
        ],
        ['3', 'First orders and a recurring buy', '30 minutes', 'None'],
        [
          '4',
          'Earn, card, tax, programs; close the old account',
          '1 hour',
          'Activation of staking; card delivery',
        ],
      ],
    }),
    h3('Before you begin'),
    p('Have these at hand. Looking for them half-way is what makes people rush.'),
    ul([
      'A passport or another identity document that stays valid for at least one more month',
      'A phone with a camera, and a second device or a security key for a second passkey',
      'A bank account in your own name',
      'Access to the email address of your old exchange account',
      'Your tax number, and the country in which you pay tax',
    ]),
    h3('Decide what to move'),
    p(
      'Make a list of what you own and where. For each coin, look it up in ',
      article('doc-supported-networks', 'supported coins and networks'),
      '. There are three cases:',
    ),
    ol([
      [strong('Meridian supports the coin and the network. '), 'Move it as it is.'],
      [
        strong('Meridian supports the coin, but on another network. '),
        'Withdraw it from the old place on a network that both support. A balance on an exchange belongs to no network; you choose one when you withdraw.',
      ],
      [
        strong('Meridian does not support the coin. '),
        'Keep it where it is, move it to a wallet of your own, or exchange it there first. Remember that in many countries an exchange of one coin for another counts as a sale.',
      ],
    ]),
    callout('info', 'You need not move everything', [
      p(
        'Coins that you do not want to touch for years may be best in a wallet of your own. This guide does not assume that an exchange is the right place for all you have.',
      ),
    ]),

    h2('Week 1: the account and its locks'),
    h3('Open the account'),
    p(
      `Opening takes about ten minutes and costs nothing. You must be at least ${identity.minimumAge} years old and live in `,
      article('where-meridian-is-available', 'a country we serve'),
      '. Type your name exactly as it stands in your document, middle names included. Most trouble with later transfers comes from a name that is written in two ways.',
    ),
    appAndWeb({
      app: [
        {
          title: 'Install the Meridian app from the App Store or Google Play.',
          content: [p('We publish it nowhere else.')],
        },
        { title: 'Tap Open an account and choose the country you live in.' },
        {
          title: 'Confirm your email address and make a passkey.',
          content: [p(`The code in the email is good for ${account.codeMinutes} minutes.`)],
        },
        { title: 'Enter your phone number, name, date of birth and address.' },
      ],
      web: [
        {
          title: 'Type app.meridian.example into the address bar.',
          content: [p('Do not use a search engine. False pages pay to stand at the top.')],
        },
        { title: 'Click Open an account and choose the country you live in.' },
        { title: 'Confirm your email address and make a passkey.' },
        { title: 'Enter your phone number, name, date of birth and address.' },
      ],
    }),
    p(
      'Use an email address that you will still have in ten years, not that of an employer. The full description is in ',
      article('open-account', 'how to open an account'),
      '.',
    ),
    h3('Verify your identity on the first day'),
    p(
      `With Basic verification you can look around, deposit up to ${identity.basicMonthlyDeposit} a month and withdraw a little crypto. For everything else you need Full verification. It usually takes about ${identity.usualMinutes} minutes, but if a person has to look at it, up to ${identity.manualHours} hours. Do it on the first day, so that it is finished before you need it.`,
    ),
    figure(
      'identity-check.png',
      'Three phone screens side by side. The first shows a passport with all four corners inside a frame, the second a face inside an oval, the third the words In review.',
      'The three screens of the check. Daylight from the front is half of it.',
    ),
    p(
      `Lay the document on a dark table, keep all four corners in the frame, and face a window for the selfie. You have ${identity.attemptsPerDay} attempts in 24 hours. If one fails, do not simply try again: `,
      article('why-identity-verification-fails', 'look up the reason'),
      ' first.',
    ),
    h3('Two passkeys, not one'),
    p(
      'You made the first passkey when you opened the account. Make the second one now, on another device or on a security key. With two, a lost phone is a nuisance. With one, it can mean 72 hours without access, because that is how long it takes to prove who you are when everything is gone.',
    ),
    steps([
      {
        title: 'Open Security, then Passkeys, on the second device.',
        content: [
          p('Sign in there with Use another device and the phone that holds the first one.'),
        ],
      },
      { title: 'Choose Add passkey and unlock the device.' },
      {
        title: 'Give it a name you will recognise in a year.',
        content: [p('“Kitchen tablet” is better than “Device 2”.')],
      },
      {
        title: 'Try it out.',
        content: [p('Sign out, and sign in with the second passkey. Now you know that it works.')],
      },
    ]),
    p(
      'Do this in the first week also because adding a passkey pauses crypto withdrawals for ',
      `${cryptoWithdrawals.securityHoldHours} hours. While there is nothing to withdraw, that costs you nothing. More about them is in `,
      article('passkeys', 'passkeys: what they are and how to set one up'),
      '.',
    ),
    h3('Set your anti-phishing word'),
    p(
      'People who move between exchanges get more false emails than others, because old exchanges lose lists of addresses. Choose a word under ',
      strong('Security > Anti-phishing word'),
      '. From then on it stands at the top of every real email from us.',
    ),
    figure(
      'email-anatomy.png',
      'An email with four marked places: the sender at meridian.example, the anti-phishing word at the top, a greeting with the customer’s name, and no link to sign in.',
      'The word at the top is known to you and to us alone.',
    ),
    quote(
      'Nobody at Meridian will ever ask you to send coins to an address so that they are safe. Whoever says so wants your coins.',
    ),
    h3('Switch on the address book while it is empty'),
    p(
      'With ',
      strong('Saved addresses only'),
      ' switched on, coins can leave for addresses you have saved, and for no others. A new one waits ',
      `${cryptoWithdrawals.newAddressHours} hours. Addresses that were in the book when you switched it on work at once, so first save the wallets you know you will use, then switch it on. It is the one setting that protects you even if somebody is already in your account. `,
      article('withdrawal-address-book', 'How the address book works'),
      ' is described in its own article.',
    ),

    h2('Week 2: moving cash and coins'),
    p(
      'This is the week in which money moves, so it is the week in which to be slow. One rule is worth more than all others: ',
      strong('a small amount first, then the rest'),
      '. It costs one more network fee and a few minutes.',
    ),
    h3('Cash'),
    p(
      'Sell at the old place only what you want to hold as cash, and withdraw it to your bank account. Then send it from there to Meridian. A transfer straight from another exchange may arrive in the name of that company, and then we have to send it back.',
    ),
    table({
      caption: 'The usual ways to pay in',
      header: true,
      rows: [
        ['Method', 'Fee', 'Limit a day', 'Arrives'],
        ...cash.deposits.map((row) => [row.rail, row.fee, row.daily, row.time]),
      ],
    }),
    p(
      `Bank transfers are free, dollar wires excepted. A debit card is quicker but costs 1.8%, and the amount cannot leave again for ${cash.cardHoldHours} hours. With ACH that time is ${cash.achHoldDays} business days. For a move, the transfer is nearly always the better choice: see `,
      article('cash-deposit-limits-fees-time', 'cash deposits'),
      '.',
    ),
    h3('Coins from another exchange'),
    p('Do this for one coin from beginning to end before you start with the next one.'),
    steps([
      {
        title: 'Open the deposit page at Meridian.',
        content: [
          p('In the app under Home, on the web under Wallet. Choose the coin, then the network.'),
          figure(
            'deposit-address.png',
            'A phone screen titled Deposit USDC. A choice of two networks, Ethereum and Solana, stands above a square code and an address. A line below names the minimum of 1 USDC.',
            'The network comes first, because address and minimum follow from it.',
          ),
        ],
      },
      {
        title: 'Open the withdrawal page at the old exchange.',
        content: [
          p(
            'Choose the same network there. If its name is written differently, ask before you guess.',
          ),
        ],
      },
      {
        title: 'Copy the address, and the tag if there is one.',
        content: [
          p(
            'Compare the first six and the last six characters after pasting. XRP needs a tag as well.',
          ),
        ],
      },
      {
        title: 'Send a little more than the smallest deposit.',
        content: [
          p('The old exchange may take its fee from the amount. What counts here is what arrives.'),
        ],
      },
      {
        title: 'Wait until it is in your balance, not only until it is sent.',
        content: [p('Between one minute and half an hour, depending on the network.')],
      },
      { title: 'Send the rest to the same address.' },
    ]),
    callout('danger', 'The network has to match on both sides', [
      p(
        'Most coins that are lost in a move are lost here. An address for Ethereum and an address for Arbitrum One look exactly alike. If the old exchange offers only networks that we do not support, do not send; choose another coin or another way.',
      ),
    ]),
    p(
      'Old exchanges often hold withdrawals to new addresses for a day, and some have a limit for each day. Begin on a Monday, and a large move is finished by the end of the week.',
    ),
    h3('Coins from a wallet of your own'),
    p(
      'The steps are the same. Three things are different: you choose the network fee yourself, so a deposit with a very low fee can take hours; you need a little of the network’s own coin to pay it, for example ETH to move USDC on Ethereum; and Polkadot and XRP wallets have to keep a reserve that you cannot send. If a wallet asks for an “approval”, read which address it is for. A deposit to an exchange never needs one.',
    ),
    h3('If a deposit does not show up'),
    figure(
      'deposit-decision.png',
      'A chain of four questions from top to bottom: does the network know the transaction, has it been confirmed often enough, are address, network and memo right, is it at least the minimum. Each no leads to a remedy, the last yes to Credited.',
      'Four questions, in this order.',
    ),
    p(
      'Open ',
      strong('Deposit > Where is my deposit?'),
      ' and paste the transaction hash. In most cases the network has not confirmed it often enough yet, and nothing is lost. The other cases are in ',
      article('crypto-deposit-not-arrived', 'my crypto deposit has not arrived'),
      '.',
    ),
    h3('Bring your purchase history'),
    p(
      'This part is easy to forget and hard to make up for. Coins that come from outside arrive without a price. If you sell them, your tax report needs to know what they cost you, and if nobody tells it, it counts zero and your gain looks far too high.',
    ),
    ol([
      'At the old exchange, download the complete history of trades, deposits and withdrawals as CSV. Take every year, not only the last one.',
      'Store the files in two places. Many exchanges delete them some time after an account is closed.',
      [
        'At Meridian, open ',
        strong('Reports > Tax > Fill in missing prices'),
        ' and enter for each deposit when you bought the coins and what you paid, by hand or from a file:',
      ],
    ]),
    codeBlock(
      'csv',
      `deposit,acquired,amount,cost,currency
dep_5f20c1,2021-03-02,0.0400,1612.80,EUR
dep_5f20c1,2023-11-19,0.0600,2074.20,EUR
dep_61aa07,2022-06-14,1.5000,1710.00,EUR`,
      'missing-prices.csv',
    ),
    p(
      'A deposit may have several lines, one for each purchase. The amounts must add up to the deposit. In the example, the first deposit of 0.1 BTC was bought in two parts.',
    ),

    h3('When the amount is large'),
    p(
      'If you move more than you would carry in your pocket, a few more habits are worth their time. Tell nobody about the day. Move on a weekday in the morning, when you are awake and support at the old place is too. Split the amount into several transfers, so that no single mistake can take all of it, and wait for each one before you send the next. Keep a simple list beside you: coin, network, amount, transaction hash, time sent, time arrived. If a question comes up months later, from a tax office or from us, that list answers it in a minute.',
    ),
    p(
      'We may ask where a large amount comes from. The question appears in the app, never in a call, and it is not a reproach: the law tells us to ask. A contract of sale, a pay slip or the history of your old exchange is usually enough. Having the files from the section above at hand makes the answer quick.',
    ),

    h2('Week 3: the first orders'),
    h3('What a trade costs'),
    p(
      `There are two ways to buy. An `,
      strong('instant buy'),
      ` costs ${trading.instantBuyFee}, and the price is fixed for ${trading.quoteSeconds} seconds while you decide. An order on the `,
      strong('market'),
      ' costs at most 0.30%, less if it waits in the book and less again if you trade a lot. For EUR 1,000 that is EUR 9.00 against EUR 3.00 or EUR 2.00.',
    ),
    figure(
      'fee-ladder.png',
      'A chart of six steps that go down from left to right. Taker fees fall from 0.30 to 0.08 percent and maker fees from 0.20 to 0 percent as the 30-day volume grows from below EUR 10,000 to EUR 10 million.',
      'Both market fees fall with what you traded in the last 30 days.',
    ),
    p(
      'Your volume at the old exchange does not count here. You start in the first tier and move by what you trade at Meridian. All fees are in the ',
      article('doc-fee-schedule', 'fee schedule'),
      '.',
    ),
    h3('Your first purchase'),
    p(
      `Buy a small amount instantly, perhaps EUR 20; the smallest is ${trading.instantBuyMinimum}. You see what the screens look like, where the coins appear and how the receipt reads, and a mistake is cheap. The steps are in `,
      article('buy-crypto-with-cash-balance', 'how to buy crypto with your cash balance'),
      '.',
    ),
    h3('Your first limit order'),
    p(
      'Then try the market with a limit order. It names the highest price you are willing to pay and waits until somebody accepts it. Place it a little below the market and watch what happens.',
    ),
    h4('What you may see'),
    ul([
      [
        strong('It waits. '),
        'The market is above your price. You can cancel at any time and lose nothing.',
      ],
      [
        strong('It fills in parts. '),
        'Several people met it. You pay the maker fee for each part.',
      ],
      [
        strong('The chart touched your price, but nothing happened. '),
        'Others were before you at that price.',
      ],
    ]),
    h4('What to leave alone for now'),
    p(
      'Stop and trailing orders are useful once you know how a market moves at night. Read ',
      article('doc-order-types', 'order types explained'),
      ' before you use one with an amount that matters to you.',
    ),
    h3('A recurring buy, if you had one'),
    p(
      `A savings plan at the old exchange does not move by itself. End it there before you start one here, or you will buy twice. A plan at Meridian spends between ${trading.recurringMinimum} and ${trading.recurringMaximum} each time and costs ${trading.recurringFee}. If you pay in by standing order, let the plan run one business day after the money arrives.`,
    ),
    figure(
      'recurring-plan.png',
      'A phone screen titled New plan: every Monday at 09:00, EUR 50 from the EUR balance, 70 percent into BTC and 30 percent into ETH, and a button that says Start plan.',
      'One plan can hold up to ten coins.',
    ),
    p('How to set it up, pause it and end it: ', article('recurring-buy', 'recurring buys'), '.'),

    h3('Try the way out as well'),
    p(
      'A place for your money is only as good as the way out of it. Test that way while nothing depends on it. Withdraw EUR 20 to your bank account, and a small amount of one coin to a wallet of your own.',
    ),
    ul([
      `Cash goes to an account in your own name. One that you have paid in from can be used at once; any other waits ${cash.newPayeeHours} hours.`,
      'Coins go to a saved address. The fee is fixed for each network and does not depend on the amount, so choose a cheap network for the test.',
      `Most coin withdrawals leave within 10 minutes. One that a person looks at takes up to ${cryptoWithdrawals.reviewHours} hours, and first withdrawals are looked at more often than others.`,
    ]),
    p(
      'When both have arrived, you know your limits, your waiting times and where the receipts are. If one has not, ',
      article('crypto-withdrawal-pending', 'the word beside the withdrawal'),
      ' tells you where it is.',
    ),

    h2('Week 4: everything around it'),
    h3('Earn: decide slowly'),
    p(
      'If your coins were staked at the old place, unstake them there first and wait until they are free. You cannot move a stake, only coins. Here you start anew, with the waiting times of the network.',
    ),
    table({
      caption: 'Staking in short; example rates of May 2026',
      header: true,
      rows: [
        ['Coin', 'Yearly rate', 'Earns after', 'Free again after'],
        ...earn.staking.map((row) => [row.coin, row.rate, row.activation, row.unbonding]),
      ],
    }),
    p(
      'Ask yourself one question before you stake: would it hurt if these coins could not be sold before the time in the last column is over? If so, stake less. What you agree to is explained in ',
      article('doc-staking-terms-explained', 'staking terms explained'),
      '.',
    ),
    callout('warning', 'Staking and Flexible Earn are not the same', [
      p(
        'In staking, a network pays you. In Flexible Earn, your coins are lent to firms, and a firm can fail. The higher number is not the better offer until you know who pays it.',
      ),
    ]),
    h3('The card'),
    p(
      `The virtual card is free and works at once. The plastic one costs ${card.issueFee} and takes ${card.delivery}. The card pays from the cash balance you choose. Crypto is sold for a payment only if you switch that on, and then each coffee is a small sale in your tax report. Limits, cash machines and disputes are in the `,
      article('doc-card-handbook', 'card handbook'),
      '.',
    ),
    h3('Tax: ten minutes now'),
    ul([
      'Enter your tax residence and tax number under Profile > Personal details. We have to ask for them.',
      'Under Reports > Tax, choose the way of counting cost. Take the one you used for earlier years unless an adviser tells you otherwise.',
      ['Look at the report for the year so far. It should show:'],
      nested([
        'no missing prices',
        'no transfer between your own wallets as a sale',
        'the balances you expect',
      ]),
      `Put ${tax.reportReady} into your calendar. On that day the report for the past year is complete.`,
    ]),
    p(
      'What is passed on to tax offices, and how you can see it beforehand, is in ',
      article('crypto-tax-reporting', 'crypto tax reports'),
      '.',
    ),
    h3('Programs and services'),
    p(
      'If a portfolio or tax program read your old account, it needs a key for the new one. Make one key for each program, with the right ',
      code('read'),
      ` and nothing else. A key ends after ${api.keyLifeDays} days, and we remind you before. A program can check that it works with one request:`,
    ),
    codeBlock(
      'bash',
      [
        `curl ${api.base}/balances \\`,
        '  -H "Meridian-Key: $MERIDIAN_KEY" \\',
        '  -H "Meridian-Timestamp: $(date +%s)" \\',
        '  -H "Meridian-Signature: $(./sign.sh GET /v2/balances)"',
      ].join('\n'),
      'Terminal',
    ),
    p(
      'How a signature is made, with examples in two languages, is in ',
      article('doc-api-keys-and-signing', 'API keys and request signing'),
      '. Delete the keys of the old exchange in the same sitting.',
    ),
    h3('Close the old account, last of all'),
    p(
      'Wait until everything has arrived and been checked, and then a week more. Before you close it, go through this list:',
    ),
    ol([
      'The balance is zero, also of coins you had forgotten, in sub-accounts and in savings products.',
      'No deposit is on its way to it. Tell everybody who pays you, and delete the old addresses from your wallets.',
      'History, statements and tax files of every year are stored in two places.',
      'API keys are deleted, and the card has been settled.',
      'Refunds that shops still owe you have come in.',
    ]),
    p(
      'Coins sent to a deposit address of a closed account are very hard to get back, anywhere. That is why this step comes last.',
    ),

    h2('An example from beginning to end'),
    p(
      'Lena has EUR 900, 0.1 BTC and 40 DOT at another exchange; the DOT are staked. She has three weeks before a holiday.',
    ),
    p(
      strong('Monday of week 1. '),
      'She opens the account on her phone, verifies in six minutes, adds a security key as second passkey and sets her anti-phishing word. At the old exchange she unstakes the DOT, because she has read that it takes 28 days, and downloads her history.',
    ),
    p(
      strong('Week 2. '),
      'She withdraws the euro to her bank and sends them on by SEPA Instant; they are in her balance before she has put the phone down. Then she sends 0.0002 BTC, twice the smallest deposit. After twenty minutes it is there, and she sends the rest. She enters three purchases from 2021 and 2023 under missing prices.',
    ),
    p(
      strong('Week 3. '),
      'She buys ETH for EUR 50 instantly and for EUR 200 with a limit order, ends her old savings plan and starts a new one. As a test she withdraws EUR 20 to her bank.',
    ),
    p(
      strong('Week 5. '),
      'She is back from her holiday, and the DOT have become free. She moves them in two transfers, looks at her tax report, waits another week, and closes the old account. From beginning to end, nothing was ever in a hurry.',
    ),

    h2('What goes wrong most often'),
    table({
      caption: 'From messages to support in the first month',
      header: true,
      rows: [
        ['What happened', 'Why', 'How to avoid it'],
        ['Bank transfer sent back', 'It came from another name', 'Send from your own bank account'],
        ['Coins do not arrive', 'Wrong network', 'Small amount first'],
        ['XRP not credited', 'Tag left out', 'Copy address and tag together'],
        ['Withdrawal paused', 'A passkey was added on that day', 'Finish the locks in week 1'],
        ['Gain far too high', 'Missing prices', 'Bring your history in week 2'],
        ['Bought twice', 'Two savings plans', 'End the old one first'],
      ],
    }),
    h3('Waiting times that nobody can shorten'),
    p(
      'Some delays are there to protect you: ',
      `${cryptoWithdrawals.securityHoldHours} hours after a change to how you sign in, ${cryptoWithdrawals.newAddressHours} hours for a new address, 72 hours after a recovery. Support cannot lift them, for anybody, and that is what makes them worth something. If you plan to pay for something large, make changes a few days earlier. `,
      article('withdrawals-paused-after-change', 'Why withdrawals are paused'),
      ' lists them all.',
    ),
    h2('When you need a person'),
    p(
      'Write to us under ',
      strong('Profile > Help > Contact support'),
      ', day and night. Copy references and transaction hashes as text; a screenshot cannot be searched. We have no phone line, so anybody who calls and claims to be from Meridian is not. If money is missing, use ',
      em('Money is missing'),
      ' as the subject: those messages are read before all others. When many people have the same trouble at once, the ',
      link(addresses.status, 'status page'),
      ' is quicker than we are.',
    ),
    h2('After the first month'),
    p(
      'Four small habits keep an account in good order. Once a quarter, look through devices, keys and saved addresses and delete what you do not know or need. Once a year, download your statements. When you get a new phone, add its passkey before you give the old one away. And when an email makes you hurry, stop, open the app yourself and see whether it says the same.',
    ),
    p(
      'If something in this guide was unclear or has changed, tell us with the question below it. We read every answer, and the next person who moves will have it easier.',
    ),
  ],
});
