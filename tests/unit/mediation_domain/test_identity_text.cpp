// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/identity_text.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::mediation;

/// What readers of identity cards write: fixed columns, or lines of label and value. All numbers are made up.
class TestIdentityText : public QObject {
    Q_OBJECT
    IdentityWords m_words;
    const QDate m_today{2026, 9, 28};

    static QString columns(const QString& name, const QString& sex, const QString& people,
                           const QString& birth, const QString& address, const QString& number) {
        return name.leftJustified(15) + sex + people + birth + address.leftJustified(35) + number +
               QString(31, QLatin1Char(' '));
    }
    static QString value(const Result<FieldMap>& read, const char* field) {
        return read.ok() ? read->value(QString::fromLatin1(field)) : QStringLiteral("refused");
    }

private slots:
    void init() {
        const Result<IdentityWords> words = IdentityWords::load(QStringLiteral(QZ_SOURCE_DIR "/resources"));
        QZ_VERIFY_OK(words);
        m_words = *words;
        QCOMPARE(m_words.peoples.size(), 56);
    }

    void columnsAreRead() {
        const Result<FieldMap> read =
            identityOf(columns(QStringLiteral("Test One"), QStringLiteral("2"), QStringLiteral("01"),
                               QStringLiteral("19800929"), QStringLiteral("1 Well lane"),
                               QStringLiteral("99010119800929002X")),
                       m_words, m_today);
        QZ_VERIFY_OK(read);
        QCOMPARE(value(read, "name"), QStringLiteral("Test One"));
        QCOMPARE(value(read, "sex"), QStringLiteral("female"));
        QCOMPARE(value(read, "ethnicity"), m_words.peoples.value(QStringLiteral("01")));
        QCOMPARE(value(read, "age"), QStringLiteral("45"));  // 46 tomorrow
        QCOMPARE(value(read, "address"), QStringLiteral("1 Well lane"));
        QVERIFY(value(read, "identity").endsWith(QStringLiteral(" 99010119800929002X")));
    }

    void linesAreRead() {
        QString text;
        const QHash<QString, QString> wanted{
            {QStringLiteral("name"), QStringLiteral("Test Two")},
            {QStringLiteral("address"), QStringLiteral("3 Well lane")},
            {QStringLiteral("number"), QStringLiteral("990101200009280013")}};
        for (auto label = m_words.labels.cbegin(); label != m_words.labels.cend(); ++label) {
            if (wanted.contains(*label)) {
                text += label.key() + QChar(0xff1a) + wanted.value(*label) + QStringLiteral("\r\n");
            }
        }
        const Result<FieldMap> read = identityOf(text, m_words, m_today);
        QCOMPARE(value(read, "name"), QStringLiteral("Test Two"));
        QCOMPARE(value(read, "age"), QStringLiteral("26"));
        QCOMPARE(value(read, "address"), QStringLiteral("3 Well lane"));
        QVERIFY(!read->contains(QStringLiteral("sex")));
    }

    void anythingElseIsRefused() {
        for (const QString& text : {QString(), QStringLiteral("a letter\nof two lines"),
                                    columns(QStringLiteral("Test"), QStringLiteral("1"), QStringLiteral("01"),
                                            QStringLiteral("19800929"), {}, QStringLiteral("12"))}) {
            QCOMPARE(identityOf(text, m_words, m_today).error().code, ErrorCode::Invalid);
        }
    }
};

QZ_TEST(TestIdentityText)
#include "test_identity_text.moc"
