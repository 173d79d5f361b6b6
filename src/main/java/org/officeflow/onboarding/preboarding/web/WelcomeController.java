package org.officeflow.onboarding.preboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.Documents;
import org.officeflow.language.Language;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.WelcomeDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The page behind the link. The secret of the link stands after the # of its address, where no server and no log sees it, and comes
 * in the body of a request. Programs that look at links in mails open nothing: a person presses a button. From then on a cookie
 * proves the browser, and a word made of it each form. All links that do not work get the same answer.
 */
@RestController
@RequestMapping("/welcome")
class WelcomeController {

    /** The language stands in the address: nothing of a body is read before it is known whose it is. */
    private static final Pattern CHOSEN = Pattern.compile("\\blanguage=(en|nl)\\b");

    /** What the fields and the borders of a form with a file take besides the file. */
    private static final long BESIDES = 64 * 1024;

    private final WelcomeDesk desk;
    private final WelcomePages pages;
    private final FormPage form;
    private final LinkTries tries;
    private final Documents documents;
    private final Clock clock;
    private final Browsers browsers;

    WelcomeController(
            WelcomeDesk desk,
            WelcomePages pages,
            FormPage form,
            LinkTries tries,
            Documents documents,
            Clock clock,
            Browsers browsers) {
        this.desk = desk;
        this.pages = pages;
        this.form = form;
        this.tries = tries;
        this.documents = documents;
        this.clock = clock;
        this.browsers = browsers;
    }

    @GetMapping
    ResponseEntity<String> landing(HttpServletRequest request) {
        return pages.page(HttpStatus.OK, language(request), "open", Map.of());
    }

    @PostMapping
    ResponseEntity<String> open(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @CookieValue(name = Browsers.COOKIE, required = false) @Nullable String browser) {
        if (!tries.mayTry(request.getRemoteAddr())) {
            return wait(request);
        }
        var opened = desk.open(token.strip(), browser);
        if (opened.isEmpty()) {
            return closed(request);
        }
        var cookie = browsers.cookie(
                opened.get().secret(),
                Duration.between(clock.instant(), opened.get().until()));
        return redirect(request, "form", cookie);
    }

    @GetMapping("/form")
    ResponseEntity<String> form(
            HttpServletRequest request,
            @CookieValue(name = Browsers.COOKIE, required = false) @Nullable String browser) {
        return behind(
                request,
                browser,
                (own, language) -> shown(
                        own,
                        language,
                        HttpStatus.OK,
                        Map.of(),
                        "saved".equals(request.getParameter("done")) ? "saved" : ""));
    }

    @PostMapping("/form")
    ResponseEntity<String> fillIn(
            HttpServletRequest request,
            @RequestParam Map<String, String> fields,
            @CookieValue(name = Browsers.COOKIE, required = false) @Nullable String browser) {
        return behind(request, browser, (own, language) -> {
            if (browsers.isForged(request, own)) {
                return closed(request);
            }
            var handsIn = "hand-in".equals(fields.get("action"));
            var faults = handsIn ? desk.handIn(own, fields, language) : desk.save(own, fields, language);
            if (faults.isEmpty()) {
                return closed(request);
            }
            if (!faults.get().isEmpty()) {
                return shown(own, language, HttpStatus.UNPROCESSABLE_ENTITY, fields, faults.get());
            }
            return handsIn
                    ? redirect(request, "thanks", browsers.cookie("", Duration.ZERO))
                    : redirect(request, "form?done=saved", null);
        });
    }

    @GetMapping("/thanks")
    ResponseEntity<String> thanks(HttpServletRequest request) {
        return pages.message(HttpStatus.OK, language(request), "thanks");
    }

    /** A file that is announced to be too large is refused before any of it is read. */
    @PostMapping("/papers")
    ResponseEntity<String> handInPaper(
            HttpServletRequest request,
            @CookieValue(name = Browsers.COOKIE, required = false) @Nullable String browser) {
        return behind(request, browser, (own, language) -> {
            if (request.getContentLengthLong() > documents.limit().toBytes() + BESIDES) {
                return tooLarge(request);
            }
            if (!(request instanceof MultipartHttpServletRequest parts)) {
                return closed(request);
            }
            var file = parts.getFile(
                    "file"); // says so if there is more than was announced, where a parameter is just missing
            if (browsers.isForged(request, own)) {
                return closed(request);
            }
            var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var said =
                    desk.handInPaper(own, String.valueOf(request.getParameter("paper")), name, bytes(file), language);
            if (said.isEmpty()) {
                return closed(request);
            }
            return said.get().isEmpty()
                    ? redirect(request, "form?done=paper#papers", null)
                    : shown(own, language, HttpStatus.UNPROCESSABLE_ENTITY, Map.of(), said.get());
        });
    }

    @PostMapping("/papers/remove")
    ResponseEntity<String> takeBackPaper(
            HttpServletRequest request,
            @RequestParam UUID document,
            @CookieValue(name = Browsers.COOKIE, required = false) @Nullable String browser) {
        return behind(
                request,
                browser,
                (own, language) -> browsers.isForged(request, own) || !desk.takeBackPaper(own, document)
                        ? closed(request)
                        : redirect(request, "form#papers", null));
    }

    /** Somebody sent more than they announced. */
    @ExceptionHandler
    ResponseEntity<String> tooMuch(MultipartException fault, HttpServletRequest request) {
        return tooLarge(request);
    }

    private ResponseEntity<String> tooLarge(HttpServletRequest request) {
        var language = language(request);
        return pages.message(HttpStatus.PAYLOAD_TOO_LARGE, language, "too-large", desk.tooLarge(language));
    }

    /** What only the browser sees to which an open link belongs; tries of others do not keep it waiting. */
    private ResponseEntity<String> behind(
            HttpServletRequest request,
            @Nullable String browser,
            BiFunction<String, Language, ResponseEntity<String>> work) {
        if (browser == null) {
            return pages.message(HttpStatus.NOT_FOUND, language(request), "closed");
        }
        if (desk.view(browser).isPresent()) {
            return work.apply(browser, language(request));
        }
        return tries.mayTry(request.getRemoteAddr()) ? closed(request) : wait(request);
    }

    private ResponseEntity<String> shown(
            String browser,
            Language language,
            HttpStatus status,
            Map<String, String> written,
            Map<Detail, String> faults) {
        var said = new HashMap<String, String>();
        faults.forEach((detail, fault) -> said.put(detail.key(), fault));
        return shown(browser, language, status, written, said, "faults");
    }

    private ResponseEntity<String> shown(
            String browser, Language language, HttpStatus status, Map<String, String> written, String notice) {
        return shown(browser, language, status, written, Map.of(), notice);
    }

    private ResponseEntity<String> shown(
            String browser,
            Language language,
            HttpStatus status,
            Map<String, String> written,
            Map<String, String> faults,
            String notice) {
        var view = desk.view(browser).orElseThrow();
        var model = new HashMap<String, Object>(form.model(view, language, written, faults, notice));
        model.put("form", browsers.word(browser));
        model.put("limit", documents.limit().toMegabytes());
        return pages.page(status, language, "form", model);
    }

    private ResponseEntity<String> closed(HttpServletRequest request) {
        tries.failed(request.getRemoteAddr());
        return pages.message(HttpStatus.NOT_FOUND, language(request), "closed");
    }

    private ResponseEntity<String> wait(HttpServletRequest request) {
        return pages.message(HttpStatus.TOO_MANY_REQUESTS, language(request), "wait");
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new MultipartException("The file could not be read", e);
        }
    }

    private ResponseEntity<String> redirect(HttpServletRequest request, String to, @Nullable ResponseCookie cookie) {
        var at = to.indexOf('#') < 0 ? to.length() : to.indexOf('#');
        var page = to.substring(0, at);
        var address = "/welcome/" + page + (page.contains("?") ? "&" : "?") + "language="
                + language(request).tag() + to.substring(at);
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address));
        if (cookie != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return answer.build();
    }

    private static Language language(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var chosen = CHOSEN.matcher(query);
        return chosen.find() ? Language.ofTag(chosen.group(1)) : Language.of(request);
    }
}
