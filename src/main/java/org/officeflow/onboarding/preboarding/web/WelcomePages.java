package org.officeflow.onboarding.preboarding.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the pages, in the language that their reader chose. Nothing of them is kept by a browser. */
@Component
class WelcomePages {

    private static final Words WORDS = Words.of("preboarding");

    private final SpringTemplateEngine templates = templates();

    /** What a template says. */
    public static final class Said {

        private final Language language;

        Said(Language language) {
            this.language = language;
        }

        /** The words of the page with this key. */
        public String page(String key, Object... values) {
            return WORDS.say(language, "page." + key, values);
        }

        /** What a detail is called. */
        public String detail(String key) {
            return WORDS.say(language, "detail." + key);
        }

        /** What a paper is called. */
        public String paper(String key) {
            return WORDS.say(language, "paper." + key);
        }
    }

    ResponseEntity<String> page(HttpStatus status, Language language, String template, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("say", new Said(language));
        all.put("language", language.tag());
        all.put("other", language == Language.ENGLISH ? Language.DUTCH.tag() : Language.ENGLISH.tag());
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(templates.process(template, new Context(language.locale(), all)));
    }

    /** One sentence. */
    ResponseEntity<String> message(HttpStatus status, Language language, String title, String text) {
        return page(status, language, "message", Map.of("title", WORDS.say(language, "page." + title), "text", text));
    }

    /** The same with a sentence of the page itself. */
    ResponseEntity<String> message(HttpStatus status, Language language, String key) {
        return message(status, language, key, WORDS.say(language, "page." + key + ".text"));
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/welcome/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
