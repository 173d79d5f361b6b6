package org.officeflow.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.messageresolver.StandardMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes PDFs of templates: tagged for screen readers, with title and language, the font (Liberation Sans) inside the file. A
 * template is well-formed XHTML without a doctype under {@code classpath:templates}, its words per language in the properties
 * files beside it. Nothing is loaded from outside while rendering, neither files nor addresses; pictures stand in the template as
 * {@code data:} URIs.
 */
@Component
public class PdfRenderer {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final SpringTemplateEngine templates = templates();

    /** Those at rest; one document at a time works with one. */
    private final Queue<Typeface> latin = new ConcurrentLinkedQueue<>();

    private final Queue<Typeface> whole = new ConcurrentLinkedQueue<>();

    /**
     * Renders one document.
     *
     * @param template name of the file without {@code .html}
     * @param locale its words, numbers and dates
     * @throws IllegalStateException when the template is not well-formed
     */
    public byte[] render(String template, Locale locale, Map<String, Object> model) {
        var variables = new HashMap<>(model);
        variables.put("language", locale.getLanguage());
        variables.put("format", new NumberText(locale));
        return pdf(templates.process(template, new Context(locale, variables)));
    }

    byte[] pdf(String typed) {
        var xhtml = withoutForbiddenCharacters(typed);
        return Typeface.latinSuffices(xhtml)
                ? written(xhtml, latin, Typeface::latin)
                : written(xhtml, whole, Typeface::whole);
    }

    private static byte[] written(String xhtml, Queue<Typeface> atRest, Supplier<Typeface> another) {
        var typeface = Optional.ofNullable(atRest.poll()).orElseGet(another);
        var output = new ByteArrayOutputStream();
        var thread = Thread.currentThread();
        var classes = thread.getContextClassLoader();
        // the XML of the JDK itself: otherwise every document searches all libraries for another one, four times
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (var file = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(file);
            builder.withW3cDocument(parse(xhtml), null);
            typeface.giveTo(builder, file);
            builder.useExternalResourceAccessControl(
                    PdfRenderer::insideTheDocument, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    PdfRenderer::insideTheDocument, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Officeflow");
            builder.toStream(output);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be made", e);
        } finally {
            thread.setContextClassLoader(classes);
        }
        atRest.offer(typeface);
        return output.toByteArray();
    }

    private static boolean insideTheDocument(String uri, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && uri.startsWith("data:image/");
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new StandardMessageResolver());
        engine.setEnableSpringELCompiler(true);
        return engine;
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalStateException("The template is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The template cannot be read: " + e.getMessage(), e);
        }
    }

    /** What people type may hold characters that XML has no place for; they show as nothing anyway. */
    private static String withoutForbiddenCharacters(String text) {
        return text.codePoints()
                .filter(PdfRenderer::hasAPlace)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, production 2. */
    private static boolean hasAPlace(int character) {
        return character >= ' '
                        && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                        && character != 0xFFFE
                        && character != 0xFFFF
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }
}
