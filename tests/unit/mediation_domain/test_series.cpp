// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/party_sheet.h"
#include "mediation/domain/series.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::mediation;

namespace {

/// Rows as a file would give them.
class Rows final : public MappedRows {
public:
    explicit Rows(QList<FieldMap> rows) : m_rows(std::move(rows)) {}
    Result<bool> next(Row& row) override {
        if (m_at == m_rows.size()) {
            return false;
        }
        row = Row();
        row.number = m_at + 2;
        row.values = m_rows.at(m_at++);
        row.columnOf = {{QStringLiteral("identity"), QStringLiteral("Card")},
                        {QStringLiteral("amount"), QStringLiteral("Wages")}};
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_rows.size(); }

private:
    QList<FieldMap> m_rows;
    qsizetype m_at = 0;
};

FieldMap worker(const char* name, const char* identity, const char* amount) {
    return {{QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("identity"), QString::fromLatin1(identity)},
            {QStringLiteral("amount"), QString::fromLatin1(amount)}};
}

const QHash<QString, bool> sides{{QStringLiteral("applicant"), true}, {QStringLiteral("respondent"), false}};

}  // namespace

class TestSeries : public QObject {
    Q_OBJECT
private slots:
    void amountsAndNumbersAreReadAndWrittenShortly() {
        const auto amounts = parseAmounts(QStringLiteral("3=12000, 4-6=9800.50; 8 = 1"));
        QZ_VERIFY_OK(amounts);
        QCOMPARE(amounts->size(), 5);
        QCOMPARE(amountsText(*amounts), QStringLiteral("3=12000, 4-6=9800.50, 8=1"));
        QCOMPARE(sumOf(*amounts), QStringLiteral("41402.50"));
        for (const char* wrong : {"3", "3=12.345", "x=5", "3=1, 3=2", "0=4", "5-3=1", "3=-4"}) {
            QVERIFY2(!parseAmounts(QString::fromLatin1(wrong)).ok(), wrong);
        }
        const auto numbers = parsePartyNumbers(QStringLiteral("9, 3-5,4"));
        QZ_VERIFY_OK(numbers);
        QCOMPARE(partyNumbersText(*numbers), QStringLiteral("3-5, 9"));
    }

    /// Each agreement is in effect on the last of its own signatures.
    void eachAgreementHasItsOwnDay() {
        QList<SeriesAgreement> series;
        for (const int party : {1, 3}) {
            SeriesAgreement one;
            one.party = party;
            one.sequence = party;
            series.append(one);
        }
        const QDate day(2026, 9, 1);
        QList<SeriesSignature> signatures{
            {1, QStringLiteral("party"), 1, day},    {1, QStringLiteral("party"), 2, day.addDays(3)},
            {1, QStringLiteral("mediator"), 0, day}, {1, QStringLiteral("seal"), 0, day.addDays(1)},
            {3, QStringLiteral("party"), 3, day},    {3, QStringLiteral("party"), 2, day},
            {3, QStringLiteral("mediator"), 0, day}};
        addSignatures(series, signatures, 3);
        QCOMPARE(series.at(0).effectiveOn, day.addDays(3));
        QVERIFY(!series.at(1).effectiveOn.isValid());
        QCOMPARE(unsignedInSeries(series).size(), 1);
        QCOMPARE(firstEffect(series), day.addDays(3));
        series[0].number = QStringLiteral("a|b");
        const QList<SeriesAgreement> back = seriesOf(seriesText(series));
        QCOMPARE(back.size(), 2);
        QCOMPARE(back.at(0).number, QStringLiteral("a|b"));
        QCOMPARE(back.at(0).effectiveOn, series.at(0).effectiveOn);
        QCOMPARE(back.at(1).partyOn, day);
    }

    void aCardIsCheckedByItsDigit() {
        QVERIFY(isIdentityNumber(QStringLiteral("11010519491231002X")));
        QVERIFY(!isIdentityNumber(QStringLiteral("110105194912310021")));
        QVERIFY(!isIdentityNumber(QStringLiteral("11010519491331002X")));
        QCOMPARE(identityNumber(QStringLiteral("ID card 11010519491231002x")),
                 QStringLiteral("11010519491231002X"));
    }

    /// Row and column are named; the same card twice is told; what is known only gets its amount.
    void aSheetNamesWhatItCannotTake() {
        Rows rows({worker("One", "11010519491231002X", "100.50"), worker("Two", "110105194912310021", "5"),
                   worker("Three", "11010519491231002X", "7"), worker("", "", "1"),
                   worker("Four", "", "twelve"), worker("Known", "", "30"),
                   worker("Five", "passport P1", "")});
        Party known;
        known.number = 1;
        known.name = QStringLiteral("Known");
        const auto sheet = readPartySheet(rows, {known}, QDate(2026, 9, 1), sides);
        QZ_VERIFY_OK(sheet);
        QCOMPARE(sheet->rows, 7);
        QCOMPARE(sheet->parties.size(), 3);
        QCOMPARE(sheet->rejected.size(), 4);
        QCOMPARE(sheet->rejected.at(0).row, 3);
        QCOMPARE(sheet->rejected.at(0).column, QStringLiteral("Card"));
        QVERIFY(sheet->rejected.at(1).reason.contains(QStringLiteral("2")));
        QCOMPARE(sheet->rejected.at(3).column, QStringLiteral("Wages"));
        QCOMPARE(sheet->parties.at(0).party.age, QStringLiteral("76"));
        QCOMPARE(sheet->parties.at(0).party.sex, QStringLiteral("female"));
        QCOMPARE(sheet->parties.at(1).known, 1);
        const FieldMap fields = partiesWith({}, sheet->parties);
        QCOMPARE(fields.value(QStringLiteral("parties")), QStringLiteral("4"));
        QCOMPARE(fields.value(QStringLiteral("amounts")), QStringLiteral("1=30, 3=100.50"));
        const QList<Party> parties = partiesOf(fields, sides);
        QCOMPARE(parties.size(), 2);
        QCOMPARE(parties.at(0).number, 3);
        QVERIFY(parties.at(0).applies);
        QCOMPARE(parties.at(1).name, QStringLiteral("Five"));
    }

    /// A minor keeps the number but not the place: the line is sealed more strictly.
    void minorsStandApart() {
        const FieldMap mixed{
            {QStringLiteral("other_parties"),
             QStringLiteral("Adult | male | | 40\napplicant | Child | female | | 12\nLast")}};
        QVERIFY(!noMinorAmongOthers(mixed).ok());
        const FieldMap apart = minorsApart(mixed);
        QVERIFY(noMinorAmongOthers(apart).ok());
        QVERIFY(!apart.value(QStringLiteral("other_parties")).contains(QStringLiteral("Child")));
        QVERIFY(apart.value(QStringLiteral("minor_parties")).contains(QStringLiteral("Child")));
        const QList<Party> parties = partiesOf(apart, sides);
        QCOMPARE(parties.size(), 3);
        QCOMPARE(parties.at(1).name, QStringLiteral("Child"));
        QCOMPARE(parties.at(1).number, 4);
        QVERIFY(parties.at(1).isMinor);
        QCOMPARE(parties.at(2).name, QStringLiteral("Last"));
        // One without a place gets it at the end: what a sheet adds takes nobody's number.
        const FieldMap loose{{QStringLiteral("other_parties"), QStringLiteral("Adult")},
                             {QStringLiteral("minor_parties"), QStringLiteral("Child | | | 12")}};
        PartyRow fresh;
        fresh.party.name = QStringLiteral("Fresh");
        fresh.amount = QStringLiteral("7");
        const FieldMap more = partiesWith(loose, {fresh});
        QCOMPARE(more.value(QStringLiteral("amounts")), QStringLiteral("5=7"));
        QCOMPARE(partiesOf(more, sides).constLast().name, QStringLiteral("Fresh"));
        QCOMPARE(partiesOf(more, sides).constLast().number, 5);
        QCOMPARE(minorsApart(apart), apart);
        QCOMPARE(partiesNamed(apart), 5);
    }
};

QZ_TEST(TestSeries)
#include "test_series.moc"
