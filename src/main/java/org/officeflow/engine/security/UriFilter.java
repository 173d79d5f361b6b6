package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything else looks at the request, every address that two readers could read differently: path parameters,
 * empty and dot segments, backslashes, control characters, and characters encoded without need. The rules of the web apps
 * compare raw addresses and let pass what they do not know, so no second spelling of an address may exist.
 */
final class UriFilter extends OncePerRequestFilter {

    private static final Words WORDS = Words.of("engine");

    private static final Pattern REFUSED = Pattern.compile(";|//|\\\\|[^\\x21-\\x7e]"
            + "|%(?![0-9a-fA-F]{2})"
            + "|%(?:[01][0-9a-fA-F]|7[fF]|25|2[eEfFdD]|5[cCfF]|3[bB]|7[eE])" // control % . / - \ _ ; ~
            + "|%(?:3[0-9]|4[1-9a-fA-F]|5[0-9aA]|6[1-9a-fA-F]|7[0-9aA])" // digits and letters
            + "|/\\.{1,2}(?:/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (refuses(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, WORDS.say(Language.of(request), "address"));
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean refuses(String rawPath) {
        return REFUSED.matcher(rawPath).find();
    }
}
