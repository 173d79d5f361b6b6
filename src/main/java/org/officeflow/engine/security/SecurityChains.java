package org.officeflow.engine.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The doors. Each address belongs to the first chain that names it, and the last chain refuses what nobody named.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final Words WORDS = Words.of("engine");

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String WELCOME_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FILES_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; frame-ancestors 'none'";

    /** The page by which new colleagues give their details, with a link in place of a login. */
    static final String WELCOME = "/welcome";

    /** What the login pages ask before anybody is logged in; everything else of the web apps' API needs their session. */
    private static final List<Open> OPEN_TO_LOGIN_PAGE = List.of(
            new Open(HttpMethod.GET, "/camunda/api/engine/engine/"),
            new Open(HttpMethod.GET, "/camunda/api/admin/auth/user/default"),
            new Open(HttpMethod.POST, "/camunda/api/admin/auth/user/default/login/{app}"),
            new Open(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout"),
            new Open(HttpMethod.GET, "/camunda/api/{app}/plugin/{plugin}/static/**"));

    private record Open(HttpMethod method, String pattern) {}

    @Bean
    FilterRegistrationBean<UriFilter> uriFilter() {
        var registration = new FilterRegistrationBean<>(new UriFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CrossSiteFilter> crossSiteFilter() {
        var registration = new FilterRegistrationBean<>(new CrossSiteFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PageNonceFilter> pageNonceFilter() {
        var registration = new FilterRegistrationBean<>(new PageNonceFilter());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(0);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LoginFilter> loginFilter(List<LoginListener> listeners) {
        var registration = new FilterRegistrationBean<>(new LoginFilter(listeners));
        registration.addUrlPatterns(FailedLoginsFilter.LOGIN_PAGES + "*");
        registration.setOrder(2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<StockRestFilter> stockRestFilter(EngineLogin engineLogin, ProcessEngine engine) {
        var limit = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getQueryMaxResultsLimit();
        var registration = new FilterRegistrationBean<>(new StockRestFilter(engineLogin, limit));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        registration.setOrder(1);
        return registration;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return new HttpStatusRequestRejectedHandler(HttpServletResponse.SC_BAD_REQUEST);
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, EngineLogin login, IdentityService identityService)
            throws Exception {
        basics(http, API_POLICY)
                .securityMatcher(path("/engine-rest/**"))
                .cors(cors -> cors.configurationSource(modelerOnly()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized()))
                .authenticationProvider(login)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterAfter(new EngineUserFilter(identityService), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http, EngineLogin login) throws Exception {
        basics(http, API_POLICY)
                .securityMatcher(path("/actuator/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized()))
                .authenticationProvider(login)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path(HttpMethod.GET, "/actuator/health"), path(HttpMethod.GET, "/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .hasAnyAuthority("operator", "camunda-admin"));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain officeApi(HttpSecurity http, EngineLogin login, IdentityService identityService)
            throws Exception {
        basics(http, API_POLICY)
                .securityMatcher(path("/api/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized()))
                .authenticationProvider(login)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new OfficeApiLoginFilter(login), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new EngineUserFilter(identityService), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain webAppApi(HttpSecurity http) throws Exception {
        basics(http, API_POLICY).securityMatcher(path("/camunda/api/**")).authorizeHttpRequests(requests -> {
            requests.requestMatchers(path("/camunda/api/admin/setup/**")).denyAll();
            OPEN_TO_LOGIN_PAGE.forEach(open -> requests.requestMatchers(path(open.method(), open.pattern()))
                    .permitAll());
            requests.anyRequest().access(webAppUser());
        });
        return http.build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain welcome(HttpSecurity http) throws Exception {
        basics(http, WELCOME_POLICY)
                .securityMatchers(matchers -> matchers.requestMatchers(path(WELCOME), path(WELCOME + "/**")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path(HttpMethod.GET, WELCOME),
                                path(HttpMethod.POST, WELCOME),
                                path(HttpMethod.GET, WELCOME + "/page.css"),
                                path(HttpMethod.GET, WELCOME + "/page.js"),
                                path(HttpMethod.GET, WELCOME + "/form"),
                                path(HttpMethod.POST, WELCOME + "/form"),
                                path(HttpMethod.GET, WELCOME + "/thanks"),
                                path(HttpMethod.POST, WELCOME + "/papers"),
                                path(HttpMethod.POST, WELCOME + "/papers/remove"))
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        basics(http, FILES_POLICY)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                path("/camunda/app/{app}/{engine}/setup/**"), path("/camunda/app/{app}/setup/**"))
                        .denyAll()
                        .requestMatchers(
                                path(HttpMethod.GET, "/"),
                                path(HttpMethod.GET, "/camunda"),
                                path(HttpMethod.GET, "/camunda/"),
                                path(HttpMethod.GET, "/camunda/app/**"),
                                path(HttpMethod.GET, "/camunda/lib/**"),
                                path(HttpMethod.GET, "/camunda/assets/**"),
                                path(HttpMethod.GET, "/camunda/favicon.ico"))
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    private static HttpSecurity basics(HttpSecurity http, String policy) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // CrossSiteFilter, and the web apps' own token
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER)
                        .sessionFixation(fixation -> fixation.none())) // the web apps change it at their login
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthorized()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(Customizer.withDefaults())
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }

    /** Never a Basic challenge: a browser that never learned a password here cannot be made to send one by another site. */
    private static AuthenticationEntryPoint unauthorized() {
        return (request, response, failure) ->
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED, WORDS.say(Language.of(request), "log-in"));
    }

    private static AuthorizationManager<RequestAuthorizationContext> webAppUser() {
        return (authentication, context) -> new AuthorizationDecision(
                WebAppSession.userOf(context.getRequest()).isPresent());
    }

    private static UrlBasedCorsConfigurationSource modelerOnly() {
        var modeler = new CorsConfiguration();
        modeler.setAllowedOrigins(List.of(CrossSiteFilter.MODELER));
        modeler.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
        modeler.setAllowedHeaders(List.of("Authorization", "Content-Type", "Accept"));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", modeler);
        return source;
    }

    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static PathPatternRequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
