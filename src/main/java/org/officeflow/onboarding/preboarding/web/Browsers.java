package org.officeflow.onboarding.preboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** How a browser proves that a link belongs to it. */
@Component
class Browsers {

    static final String COOKIE = "welcome";

    private final boolean secure;

    Browsers(@Value("${officeflow.security.secure-cookies}") boolean secure) {
        this.secure = secure;
    }

    /** No script and no other site sends it; it goes with the link. */
    ResponseCookie cookie(String secret, Duration maxAge) {
        return ResponseCookie.from(COOKIE, secret)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/welcome")
                .maxAge(maxAge)
                .build();
    }

    /** What each form of this browser holds. */
    String word(String browser) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(("form " + browser).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A form that somebody else made up does not know the word. */
    boolean isForged(HttpServletRequest request, String browser) {
        var given = Optional.ofNullable(request.getParameter("form")).orElse("");
        return !MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), word(browser).getBytes(StandardCharsets.UTF_8));
    }
}
