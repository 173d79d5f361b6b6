package org.officeflow.notification;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The words of the mails, one text file each under {@code classpath:templates/mail}. The first line is the subject, the text
 * follows after an empty line. {@code <name>_nl.txt} is the Dutch version of {@code <name>.txt}; a language without a file of its
 * own gets the latter. Values are put in by {@code [(${…})]}.
 */
@Component
public class MailTemplates {

    private static final String FOLDER = "templates/mail/";
    private static final int LONGEST_SUBJECT = 200;

    private final SpringTemplateEngine templates = templates();

    /**
     * Renders one mail.
     *
     * @param template name of the file without {@code .txt}
     * @throws IllegalArgumentException when there is no such template
     */
    public MailText render(String template, Locale locale, Map<String, Object> model) {
        var rendered = templates.process(file(template, locale), new Context(locale, model));
        var parts = rendered.replace("\r\n", "\n").split("\n", 2);
        return new MailText(subject(parts[0]), parts.length < 2 ? "" : parts[1].strip() + "\n");
    }

    private static String file(String template, Locale locale) {
        for (var file : new String[] {template + "_" + locale.getLanguage() + ".txt", template + ".txt"}) {
            if (MailTemplates.class.getClassLoader().getResource(FOLDER + file) != null) {
                return file;
            }
        }
        throw new IllegalArgumentException("There is no mail template " + template);
    }

    /** What people typed may be part of it: it stays one line of a sensible length. */
    private static String subject(String line) {
        var oneLine = line.codePoints()
                .map(character -> Mail.breaksTheLine(character) ? ' ' : character)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .strip();
        var end = Math.min(oneLine.codePointCount(0, oneLine.length()), LONGEST_SUBJECT);
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, end));
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
