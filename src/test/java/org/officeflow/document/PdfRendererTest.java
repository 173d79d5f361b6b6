package org.officeflow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRendererTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final PdfRenderer renderer = new PdfRenderer();

    @TempDir
    private Path folder;

    @Test
    void anOrderNamesPartiesLinesTaxesAndTotal() throws IOException {
        var text = text(keep(
                "order-3-lines.pdf",
                renderer.render("order", Locale.ENGLISH, Orders.withLines(3).model())));

        assertThat(text)
                .contains("Purchase order PO-2026-00042", "PR-2026-00117", "2 March 2026")
                .contains("Officeflow Demo B.V.", "NL001234567B01", "Łódź Światło & Müller GmbH", "Mrs Zoë Ångström")
                .contains("Desk lamp, LED, dimmable, black", "ITM-10001", "56.95", "227.80")
                .contains("Net total 1,306.78", "VAT 21 % on 979.40 205.67", "Total to pay EUR 1,541.91")
                .contains("Payment within 30 days", "Page 1 of 1");
    }

    @Test
    void aDutchOrderHasDutchWordsNumbersAndDates() throws IOException {
        var text = text(renderer.render("order", DUTCH, Orders.withLines(3).model()));

        assertThat(text)
                .contains("Inkooporder PO-2026-00042", "2 maart 2026", "Totaal exclusief btw 1.306,78")
                .contains("Te betalen EUR 1.541,91", "Pagina 1 van 1", "2,5");
    }

    @Test
    void aLongOrderRepeatsItsHeadingOnEveryPageAndLosesNoLine() throws IOException {
        var pdf = keep(
                "order-60-lines.pdf",
                renderer.render("order", Locale.ENGLISH, Orders.withLines(60).model()));

        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            var all = new StringBuilder();
            for (var page = 1; page <= pages; page++) {
                var text = text(document, page);
                all.append(text);
                assertThat(text).contains("Page " + page + " of " + pages);
                if (text.contains("ITM-")) {
                    assertThat(text).contains("Unit price");
                }
            }
            for (var position = 1; position <= 60; position++) {
                if (position % 4 != 0) {
                    assertThat(all).contains("ITM-" + (10_000 + position));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Лампа для стола", "Φωτιστικό γραφείου", "Lámpara nº 3 – “LED”, 20 €", "Şişli İğne Œuvre"})
    void namesOfEveryAlphabetStandAsTheyWereTyped(String name) throws IOException {
        var pdf =
                renderer.pdf("<html lang=\"en\"><head><title>t</title><meta name=\"description\" content=\"t\"/></head>"
                        + "<body style=\"font-family: 'Liberation Sans'\"><p>" + name + "</p></body></html>");

        assertThat(text(pdf)).contains(name);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document)).singleElement().asString().endsWith("LiberationSans inside");
        }
    }

    @Test
    void aPdfHasTitleLanguageTagsAndItsFontInside() throws IOException {
        var pdf = renderer.render("order", DUTCH, Orders.withLines(3).model());

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Inkooporder PO-2026-00042");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(fonts(document))
                    .isNotEmpty()
                    .allMatch(font -> font.contains("LiberationSans") && font.endsWith(" inside"));
        }
    }

    @Test
    void markupThatSomebodyTypedIsShownAsTyped() throws IOException {
        var order = Orders.withLines(1);
        var line = order.lines().get(0);
        var typed = new OrderDocument.Line(
                1,
                "<b>x</b>",
                "<script>alert(1)</script> &amp; <img src=\"file:///etc/passwd\"/> \u0000\u0001\ud800 ]]> [[${1+1}]] ${7*7}",
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.total());
        var changed = new OrderDocument(
                order.orderNumber(),
                order.requestNumber(),
                order.date(),
                order.buyer(),
                order.supplier(),
                order.deliverTo(),
                List.of(typed),
                order.net(),
                order.taxes(),
                order.gross(),
                order.currency(),
                order.terms());

        var text = text(renderer.render("order", Locale.ENGLISH, changed.model()));

        assertThat(text).contains("<b>x</b>", "<script>alert(1)</script> &amp; <img", "[[${1+1}]] ${7*7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='ADDRESS' alt='x'/>",
                "<link rel='stylesheet' href='ADDRESS'/>",
                "<style>@import url('ADDRESS');</style>",
                "<style>body { background-image: url('ADDRESS') }</style>",
                "<style>@font-face { font-family: f; src: url('ADDRESS'); } p { font-family: f }</style><p>x</p>",
                "<script src='ADDRESS'></script>",
                "<object data='ADDRESS' type='image/png'></object>",
                "<iframe src='ADDRESS'></iframe>",
                "<a href='ADDRESS' download='x' data-content-type='text/plain'>file</a>"
            })
    void nothingIsLoadedFromOutside(String element) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        var secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-in-the-file");
        try {
            for (var address : List.of(
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png",
                    secret.toUri().toString())) {
                var pdf = renderer.pdf("<html lang=\"en\"><head><title>t</title><meta name=\"subject\" content=\"t\"/>"
                        + "<meta name=\"description\" content=\"t\"/></head>"
                        + "<body style=\"font-family: 'Liberation Sans'\"><p>text</p>"
                        + element.replace("ADDRESS", address) + "</body></html>");
                assertThat(text(pdf)).contains("text").doesNotContain("the-secret-in-the-file");
                try (var document = Loader.loadPDF(pdf)) {
                    assertThat(document.getDocumentCatalog().getNames()).isNull();
                }
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aTemplateThatIsNotWellFormedOrNamesEntitiesFromOutsideIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> renderer.pdf("<html><body><p>open</body></html>"))
                .withMessageContaining("not well-formed");
        assertThatIllegalStateException()
                .isThrownBy(() -> renderer.pdf(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>"));
    }

    @Test
    void anOrderWhoseTotalsDoNotAddUpIsRefused() {
        var order = Orders.withLines(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(order, order.net().add(BigDecimal.ONE), order.gross()))
                .withMessageContaining("add up to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(order, order.net(), order.gross().add(BigDecimal.ONE)));
    }

    private static OrderDocument copy(OrderDocument order, BigDecimal net, BigDecimal gross) {
        return new OrderDocument(
                order.orderNumber(),
                order.requestNumber(),
                order.date(),
                order.buyer(),
                order.supplier(),
                order.deliverTo(),
                order.lines(),
                net,
                order.taxes(),
                gross,
                order.currency(),
                order.terms());
    }

    private static Set<String> fonts(PDDocument document) throws IOException {
        var fonts = new HashSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.add(font.getName() + (font.isEmbedded() ? " inside" : " missing"));
            }
        }
        return fonts;
    }

    /** For people who want to see what the orders look like. */
    private static byte[] keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }
}
