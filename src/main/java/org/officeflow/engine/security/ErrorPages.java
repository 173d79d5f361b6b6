package org.officeflow.engine.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What is answered when a request fails outside the REST interfaces: one sentence, as a page for browsers and JSON for programs. */
@RestController
class ErrorPages implements ErrorController {

    private static final Words WORDS = Words.of("engine");

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent ? sent : 404;
        var status = HttpStatus.resolve(code) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(code);
        var message = message(request, status);
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            var page = "<!DOCTYPE html><html lang=\"" + Language.ofReader().tag()
                    + "\"><head><title>Officeflow</title></head><body><h1>" + title(status) + "</h1><p>"
                    + HtmlUtils.htmlEscape(message) + "</p></body></html>";
            return ResponseEntity.status(status)
                    .contentType(MediaType.TEXT_HTML)
                    .body(page);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("status", status.value(), "message", message));
    }

    private static String message(HttpServletRequest request, HttpStatus status) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null || status.is5xxServerError();
        var said = request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String text ? text : "";
        if (failed) {
            return WORDS.say("broken");
        }
        return Faults.plain(said, title(status));
    }

    private static String title(HttpStatus status) {
        return WORDS.sayOr(status.getReasonPhrase(), "status." + status.value());
    }
}
