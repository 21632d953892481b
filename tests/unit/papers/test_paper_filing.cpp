// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QCryptographicHash>
#include <QImageReader>
#include <QPainter>
#include <QTransform>

#include "paper_desk.h"
#include "qz/papers/paper_filing.h"
#include "qz/print/page_marks.h"
#include "qz/print/pdf.h"
#include "qz/workflow.h"

using namespace qz;
using namespace qz::test;

namespace {

class Plain final : public CaseExtension {
public:
    Status opened(UnitOfWork&, CaseRecord& record, const NewCase& request) override {
        record.area = AreaCode::parse(request.fields.value(QStringLiteral("area"))).value();
        return {};
    }
    Status stepped(UnitOfWork&, CaseRecord&, const StepContext& context) override {
        ++steps;
        pages = context.fields.value(QStringLiteral("pages"));
        return {};
    }
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead&, const QString&, const CaseRecord&, const FieldMap&,
                                              CivilTime) override {
        return std::optional<DeadlineSpec>();
    }
    Result<FieldMap> details(UnitOfRead&, const CaseRecord&) override { return FieldMap(); }

    int steps = 0;
    QString pages;
};

CaseKind thing(CaseExtension& extension) {
    WorkflowSpec flow;
    flow.initial = QStringLiteral("NEW");
    flow.states = {{QStringLiteral("NEW"), "New", QStringLiteral("new"), true}};
    StepSpec file;
    file.action = QStringLiteral("file_paper");
    file.title = "File";
    file.from = {QStringLiteral("NEW")};
    file.permission = QStringLiteral("grid.handle");
    FieldSpec slot{QStringLiteral("slot"), "Paper", FieldType::Choice};
    slot.choices = {QStringLiteral("thing_form")};
    file.fields = {slot, FieldSpec{QStringLiteral("pages"), "Pages", FieldType::Integer}};
    flow.steps = {file};
    FieldSpec reporter{QStringLiteral("reporter_name"), "Reporter"};
    reporter.dataClass = DataClass::P2;
    CaseKind kind;
    kind.id = QStringLiteral("grid.thing");
    kind.title = "Thing";
    kind.module = QStringLiteral("grid");
    kind.numberPrefix = QStringLiteral("TH");
    kind.workflow = std::make_shared<Workflow>(Workflow::make(flow).value());
    kind.fields = {FieldSpec{QStringLiteral("area"), "Area"}, reporter};
    kind.extension = &extension;
    return kind;
}

/// A paper of as many pages as it has headings.
DocumentKind longPaper() {
    DocumentKind kind;
    kind.name = QStringLiteral("thing_form");
    kind.title = QStringLiteral("Form of a thing");
    kind.caseKind = QStringLiteral("grid.thing");
    kind.templateFile = QStringLiteral("grid/event_form.en.json");
    kind.fieldsFile = QStringLiteral("grid/fields.json");
    kind.record = [](const CaseDetail& detail, CivilTime) -> Result<std::shared_ptr<TemplateRecord>> {
        auto record = std::make_shared<TemplateRecord>();
        record->texts.insert(QStringLiteral("number"), detail.record.number);
        QString facts;
        for (int line = 0; line < 150; ++line) {
            facts += QStringLiteral("Line %1 of what was seen at the north gate of the market.\n").arg(line);
        }
        record->texts.insert(QStringLiteral("facts"), facts);
        record->texts.insert(QStringLiteral("place"), facts);
        return record;
    };
    return kind;
}

/// As a scanner sees it: grey, coarse, turned, with dirt.
QImage scanned(const PrintedPages& pages, int index, int dpi, double angle) {
    const double scale = dpi / 72.0;
    QImage image((pages.paperPt() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintPage(painter, pages, index);
    }
    QImage turned(image.transformed(QTransform().rotate(angle), Qt::SmoothTransformation).size(),
                  QImage::Format_RGB32);
    turned.fill(QColor(248, 247, 242));
    QPainter painter(&turned);
    painter.translate(turned.width() / 2.0, turned.height() / 2.0);
    painter.rotate(angle);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QPointF(-image.width() / 2.0, -image.height() / 2.0), image);
    painter.end();
    for (int i = 0; i < 4000; ++i) {  // dust
        turned.setPixelColor(int(i * 7919LL % turned.width()), int(i * 104729LL % turned.height()), Qt::gray);
    }
    return turned;
}

QString saved(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write");
    }
    return path;
}

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 85);
    return bytes;
}

}  // namespace

class TestPaperFiling final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_desk = std::make_unique<PaperDesk>();
        m_extension = std::make_unique<Plain>();
        m_desk->kept.push_back(m_desk->runtime->core().cases().addKind(thing(*m_extension)));
        m_desk->kept.push_back(m_desk->runtime->documents().add(longPaper()));
        NewCase request;
        request.kind = QStringLiteral("grid.thing");
        request.fields = {{QStringLiteral("area"), QStringLiteral("340202")}};
        request.actor = m_desk->boss;
        const Result<CaseRecord> opened = m_desk->runtime->core().cases().open(request).result();
        QZ_VERIFY_OK(opened);
        m_number = opened->number;
    }
    void cleanup() {
        m_desk.reset();
        m_extension.reset();
    }

    void aPrintIsKeptAndComesOutAgainAsItWas() {
        const IssuedPaper first = issue();
        QVERIFY(first.version.has_value());
        QCOMPARE(first.version->version, 1);
        QVERIFY(first.version->pages >= 3);
        QCOMPARE(
            first.version->pdfHash,
            QString::fromLatin1(QCryptographicHash::hash(first.pdf, QCryptographicHash::Sha256).toHex()));
        // Later, from another case and another clock: the same bytes.
        m_desk->clock.advanceMs(86'400'000);
        const Result<IssuedPaper> again =
            IssuedPapers(*m_desk->runtime).again(*first.version, PaperUse::Print, m_desk->boss);
        QZ_VERIFY_OK(again);
        QCOMPARE(again->pdf, first.pdf);
        QCOMPARE(again->pages.count(), first.version->pages);
        // The same content printed twice is the same version, in large print it is another.
        QCOMPARE(issue().version->version, 1);
        const IssuedPaper large = issue(true);
        QCOMPARE(large.version->version, 2);
        QVERIFY(large.version->large);
        QVERIFY(large.version->pages > first.version->pages);
        QCOMPARE(large.pages.footerRects(0).size(), first.pages.footerRects(0).size() + 1);  // its mark
    }

    void aPileFilesItself_data() {
        QTest::addColumn<int>("dpi");
        QTest::addColumn<double>("angle");
        QTest::newRow("150 dpi") << 150 << 0.0;
        QTest::newRow("150 dpi, skewed") << 150 << 3.0;
        QTest::newRow("200 dpi, upside down") << 200 << 180.0;
        QTest::newRow("300 dpi, skewed upside down") << 300 << 176.0;
        QTest::newRow("200 dpi, sideways") << 200 << 90.0;
    }
    void aPileFilesItself() {
        QFETCH(int, dpi);
        QFETCH(double, angle);
        const IssuedPaper issued = issue();
        for (int page = 0; page < issued.version->pages; ++page) {
            const QString path = saved(m_desk->folder, QStringLiteral("%1.jpg").arg(page),
                                       encoded(scanned(issued.pages, page, dpi, angle), "jpeg"));
            const Result<ScanOutcome> outcome = read(path);
            QZ_VERIFY_OK(outcome);
            QCOMPARE(outcome->filed.size(), 1);
            QCOMPARE(outcome->filed.first().page, page + 1);
            QVERIFY(outcome->tray.isEmpty());
            const bool last = page + 1 == issued.version->pages;
            QCOMPARE(outcome->incomplete.isEmpty(), last);
            QCOMPARE(outcome->closed, last ? QStringList{m_number} : QStringList());
        }
        QCOMPARE(m_extension->steps, 1);
        QCOMPARE(m_extension->pages, QString::number(issued.version->pages));
        const Result<QList<Attachment>> files =
            m_desk->runtime->core().attachments().list(m_number, m_desk->boss).result();
        QZ_VERIFY_OK(files);
        QCOMPARE(files->size(), issued.version->pages);
        for (const Attachment& file : *files) {
            QVERIFY(!file.keyId.isEmpty());  // sealed
        }
        // Kept upright: as high as it is wide for a sheet that stands.
        const Result<QByteArray> bytes = m_desk->runtime->core()
                                             .attachments()
                                             .content(files->first().id, 50'000'000, m_desk->boss)
                                             .result();
        QZ_VERIFY_OK(bytes);
        const QImage kept = QImage::fromData(*bytes);
        QVERIFY(kept.height() > kept.width());
    }

    void aPdfInAnyOrderNamesWhatIsMissing() {
        const IssuedPaper issued = issue();
        const int pages = issued.version->pages;
        QList<QImage> pile;
        for (int page = pages - 1; page >= 0; --page) {
            if (page != 1) {
                pile.append(scanned(issued.pages, page, 200, 0));
            }
        }
        const Result<QByteArray> pdf =
            pdfBytes(picturePages(pile, issued.pages.paperPt()), m_desk->clock.now());
        QZ_VERIFY_OK(pdf);
        const QString path = saved(m_desk->folder, QStringLiteral("pile.pdf"), *pdf);
        const Result<ScanOutcome> outcome = read(path);
        QZ_VERIFY_OK(outcome);
        QCOMPARE(outcome->filed.size(), pages - 1);
        QCOMPARE(outcome->incomplete.size(), 1);
        QCOMPARE(missingText(outcome->incomplete.first()), QStringLiteral("page 2 of %1 missing").arg(pages));
        QCOMPARE(m_extension->steps, 0);
        // The same file again does nothing.
        QVERIFY(read(path)->known);
        // A page that came back already waits for somebody.
        const Result<ScanOutcome> twice = read(saved(m_desk->folder, QStringLiteral("one.png"),
                                                     encoded(scanned(issued.pages, 0, 200, 0), "png")));
        QZ_VERIFY_OK(twice);
        QCOMPARE(twice->tray.size(), 1);
        QCOMPARE(twice->tray.first().reason, QStringLiteral("duplicate"));
    }

    void whatIsNotOursWaitsOnTheTray() {
        const IssuedPaper issued = issue();
        QImage blank(1240, 1754, QImage::Format_RGB32);
        blank.fill(Qt::white);
        PageCode foreign = issued.version->code(1);
        foreign.store = QStringLiteral("AAAAAAAA");
        PageCode other = issued.version->code(1);
        other.digest = QStringLiteral("AAAAAA");
        PageCode unknown = issued.version->code(1);
        unknown.number = QStringLiteral("TH26-009999");
        QString broken = issued.version->code(1).text();
        broken.replace(QStringLiteral("/1/"), QStringLiteral("/2/"));
        const QList<std::pair<QString, QString>> cases{
            {QString(), QStringLiteral("no_code")},
            {foreign.text(), QStringLiteral("foreign")},
            {other.text(), QStringLiteral("damaged")},
            {unknown.text(), QStringLiteral("unknown")},
            {broken, QStringLiteral("damaged")},
            {QStringLiteral("https://a.cn"), QStringLiteral("no_code")}};
        for (const auto& [code, reason] : cases) {
            QImage page = blank;
            if (!code.isEmpty()) {
                const PrintedPages white = picturePages({blank}, QSizeF(595, 842));
                page = scanned(*withPageCodes(white, {code}), 0, 200, 0);
            }
            page.setPixelColor(5, int(qHash(reason + code) % 900), Qt::red);  // no two files are the same
            const Result<ScanOutcome> outcome =
                read(saved(m_desk->folder, QStringLiteral("x.png"), encoded(page, "png")));
            QZ_VERIFY_OK(outcome);
            QVERIFY2(outcome->filed.isEmpty(), qPrintable(reason));
            QCOMPARE(outcome->tray.value(0).reason, reason);
        }
        const std::shared_ptr<PaperStore> store = paperStoreOf(*m_desk->runtime);
        QCOMPARE(store->tray().result()->size(), cases.size());
    }

    /// Papers bound together are one print with a code on each page; where all are of one slot, they lie
    /// there.
    void aBoundFileComesBackToo() {
        DocumentKind bound;
        bound.name = QStringLiteral("thing_file");
        bound.title = QStringLiteral("All forms of a thing");
        bound.caseKind = QStringLiteral("grid.thing");
        bound.bound = [](const CaseDetail&) {
            BoundPart part;
            part.slot = QStringLiteral("thing_form");
            part.documents = QStringList{part.slot};
            return QList<BoundPart>{part};
        };
        m_desk->kept.push_back(m_desk->runtime->documents().add(bound));
        const DocumentKind& kind = *m_desk->runtime->documents().find(bound.name);
        const CaseDetail detail =
            m_desk->runtime->core().cases().load(m_number, m_desk->boss).result().value();
        const Result<MadeCasePaper> made =
            CasePapers(*m_desk->runtime).make(kind, detail, CivilTime::fromInstant(m_desk->clock.now()));
        QZ_VERIFY_OK(made);
        QVERIFY(made->docx.isEmpty());
        const IssuedPapers papers(*m_desk->runtime);
        const auto issued = papers.issue(kind, detail, *made, PaperUse::Print, m_desk->boss);
        QZ_VERIFY_OK(issued);
        QVERIFY(issued->version.has_value());
        QCOMPARE(issued->version->pages, made->pages.count());
        // Printed again it is the same print.
        QCOMPARE(papers.issue(kind, detail, *made, PaperUse::Print, m_desk->boss)->version->version, 1);
        QStringList closed;
        for (int page = 0; page < issued->version->pages; ++page) {
            const Result<ScanOutcome> outcome =
                read(saved(m_desk->folder, QStringLiteral("bound%1.jpg").arg(page),
                           encoded(scanned(issued->pages, page, 200, 0), "jpeg")));
            QZ_VERIFY_OK(outcome);
            QCOMPARE(outcome->filed.size(), 1);
            closed = outcome->closed;
        }
        QCOMPARE(closed, QStringList{m_number});
        QCOMPARE(m_extension->pages, QString::number(issued->version->pages));
    }

    void aHumanPlacesWhatWaits() {
        const IssuedPaper issued = issue();
        QImage blank(1240, 1754, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QZ_VERIFY_OK(read(saved(m_desk->folder, QStringLiteral("x.png"), encoded(blank, "png"))));
        const std::shared_ptr<PaperStore> store = paperStoreOf(*m_desk->runtime);
        const Uuid waiting = store->tray().result()->first().id;
        const PaperFiling filing(*m_desk->runtime);
        PagePlace place{m_number, QStringLiteral("thing_form"), 1, 99};
        QCOMPARE(filing.place(waiting, place, m_desk->boss).error().code, ErrorCode::NotFound);
        place.page = 2;
        QZ_VERIFY_OK(filing.place(waiting, place, m_desk->boss));
        QVERIFY(store->tray().result()->isEmpty());
        const QList<PaperVersion> versions = *store->list(m_number, m_desk->boss).result();
        QCOMPARE(versions.first().back, QList<int>{2});
        QVERIFY(versions.first().missing().contains(1));
        QCOMPARE(filing.place(waiting, place, m_desk->boss).error().code, ErrorCode::Conflict);
    }

    void hostileFilesAreRefusedInWords() {
        const IssuedPaper issued = issue();
        const QByteArray png = encoded(scanned(issued.pages, 0, 150, 0), "png");
        const struct {
            const char* name;
            QByteArray bytes;
            ErrorCode code;
        } files[] = {
            {"empty.pdf", QByteArray(), ErrorCode::Invalid},
            {"text.pdf", QByteArray("hello"), ErrorCode::Unsupported},
            {"program.png", QByteArray("MZ\x90\x00", 4), ErrorCode::Unsupported},
            {"cut.pdf", QByteArray("%PDF-1.7\n1 0 obj"), ErrorCode::Invalid},
            {"cut.png", png.left(20), ErrorCode::Invalid},
        };
        for (const auto& file : files) {
            const Result<ScanOutcome> outcome =
                read(saved(m_desk->folder, QString::fromLatin1(file.name), file.bytes));
            QVERIFY2(!outcome.ok(), file.name);
            QCOMPARE(outcome.error().code, file.code);
            QVERIFY(outcome.error().message.startsWith(QString::fromLatin1(file.name)));
        }
        QCOMPARE(read(m_desk->folder.filePath(QStringLiteral("none.pdf"))).error().code, ErrorCode::Io);
        // A header that claims a picture of a terabyte.
        QByteArray huge = png;
        huge.replace(16, 8, QByteArray("\x00\x0F\x42\x40\x00\x0F\x42\x40", 8));
        const Result<ScanOutcome> claimed = read(saved(m_desk->folder, QStringLiteral("huge.png"), huge));
        QVERIFY(!claimed.ok() || claimed->tray.value(0).reason == QStringLiteral("unreadable"));
    }

    void nobodyFilesWhereHeMayNot() {
        const IssuedPaper issued = issue();
        const User reader{QStringLiteral("reader"),
                          {},
                          QStringLiteral("viewer"),
                          AreaCode::parse(QStringLiteral("340202")).value(),
                          {}};
        QZ_VERIFY_OK(
            m_desk->runtime->core()
                .store()
                .write(QStringLiteral("test"),
                       [&](WriteTx& tx) { return m_desk->runtime->core().access().putUser(tx, reader); })
                .result());
        Actor other;
        other.user = QStringLiteral("reader");
        SilentJob job;
        const Result<ScanOutcome> outcome = PaperFiling(*m_desk->runtime)
                                                .read(saved(m_desk->folder, QStringLiteral("x.png"),
                                                            encoded(scanned(issued.pages, 0, 200, 0), "png")),
                                                      other, job);
        QZ_VERIFY_OK(outcome);
        QVERIFY(outcome->filed.isEmpty());
        QCOMPARE(outcome->tray.value(0).reason, QStringLiteral("denied"));
    }

private:
    IssuedPaper issue(bool large = false) {
        const CaseDetail detail = *m_desk->runtime->core().cases().load(m_number, m_desk->boss).result();
        const DocumentKind& kind = *m_desk->runtime->documents().find(QStringLiteral("thing_form"));
        const Result<MadeCasePaper> made =
            CasePapers(*m_desk->runtime).make(kind, detail, CivilTime::fromInstant(m_desk->clock.now()));
        if (!made.ok()) {
            qFatal("%s", qPrintable(made.error().message));
        }
        const Result<IssuedPaper> issued =
            IssuedPapers(*m_desk->runtime)
                .issue(kind, detail, *made, PaperUse::Print, m_desk->boss, IssueOptions{large, std::nullopt});
        if (!issued.ok()) {
            qFatal("%s", qPrintable(issued.error().message));
        }
        return *issued;
    }
    Result<ScanOutcome> read(const QString& path) {
        SilentJob job;
        return PaperFiling(*m_desk->runtime).read(path, m_desk->boss, job);
    }

    std::unique_ptr<PaperDesk> m_desk;
    std::unique_ptr<Plain> m_extension;
    QString m_number;
};

QZ_TEST(TestPaperFiling)
#include "test_paper_filing.moc"
