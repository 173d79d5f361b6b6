package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whoever wants to know that somebody has logged in to a web app. A login that fails is told to nobody. */
final class LoginFilter extends OncePerRequestFilter {

    private final List<LoginListener> listeners;

    LoginFilter(List<LoginListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            WebAppSession.userOf(request).ifPresent(user -> listeners.forEach(listener -> listener.loggedIn(user)));
        }
    }
}
